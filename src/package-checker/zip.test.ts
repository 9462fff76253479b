/** Tests that no zip stops the checker: bombs, false sizes, random damage. */
import fc from 'fast-check';
import { deflateSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sound, zipOf } from '../../tests/fixtures/course-zips.ts';
import { handZip } from '../../tests/fixtures/hand-zip.ts';
import { checkPackage } from './check-package.ts';
import { crc32 } from './crc32.ts';
import { Findings } from './finding.ts';
import { openZip } from './open-zip.ts';
import { bytesSource } from './source.ts';

const report = async (bytes: Uint8Array) => (await checkPackage(bytesSource('kurs.zip', bytes))).report();
const codesOf = async (bytes: Uint8Array): Promise<string[]> => (await report(bytes)).findings.map(({ code }) => code);
const empty = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 1024 ** 2);

describe('crc32', () => {
  it('gives the known checksum of "123456789", whole or in two parts', () => {
    const bytes = new TextEncoder().encode('123456789');
    expect(crc32(bytes)).toBe(0xcbf43926);
    expect(crc32(bytes.subarray(4), crc32(bytes.subarray(0, 4)))).toBe(0xcbf43926);
  });
});

describe('a manifest that cannot be unpacked', () => {
  it.each([
    ['packing-method', { method: 12 }],
    ['damaged', { crc: 7 }],
    ['encrypted', { flags: 0x801 }],
  ])('is reported as %s, not as missing', async (code, fault) => {
    expect(
      await codesOf(
        handZip([
          { name: 'imsmanifest.xml', data: sound.scorm12['imsmanifest.xml'], ...fault },
          { name: 'index.html', data: 'x' },
        ]),
      ),
    ).toEqual([code]);
  });
});

describe('a bomb', () => {
  const packed = deflateSync(empty(64), { level: 9 });
  it('that states its size is rejected before anything is unpacked', async () => {
    const found = await report(handZip([{ name: 'a', packed, size: 64 * 1024 ** 2, crc: 0 }]));
    expect(found.findings.map(({ code }) => code)).toEqual(['bomb']);
    expect(found.files).toBe(0);
  });
  it('that states a false size is stopped when the output exceeds it', async () => {
    let progress = 0;
    const findings = new Findings();
    const zip = await openZip(
      bytesSource(
        'x',
        handZip([
          { name: 'a', packed, size: 5000, crc: 0 },
          { name: 'b', data: 'hei' },
        ]),
      ),
      findings,
      (share) => {
        progress = share;
      },
    );
    expect(findings.list.map(({ code }) => code)).toEqual(['bomb']);
    expect([...zip!.files.keys()]).toEqual(['b']);
    expect(progress).toBeGreaterThan(0.9);
  });
  it('is not a damaged file that exceeds its stated size by little', async () => {
    const text = new TextEncoder().encode(
      Array.from({ length: 4000 }, (_, at) => `Linje ${at * at} om ro.`).join('\n'),
    );
    expect(
      await codesOf(
        handZip([
          { name: 'imsmanifest.xml', data: sound.scorm12['imsmanifest.xml'] },
          { name: 'index.html', packed: deflateSync(text), size: text.length - 500, crc: 0 },
          { name: 'app.js' },
        ]),
      ),
    ).toEqual(['damaged']);
  });
  it('of many medium files is recognised by their total', async () => {
    const one = { packed: deflateSync(empty(8), { level: 9 }), size: 8 * 1024 ** 2, crc: crc32(empty(8)) };
    expect(await codesOf(handZip(Array.from({ length: 40 }, (_, at) => ({ ...one, name: `${at}.bin` }))))).toContain(
      'bomb',
    );
  });
  it('is not a large blank image', async () => {
    expect(
      await codesOf(
        zipSync({
          ...Object.fromEntries(
            Object.entries(sound.scorm12).map(([path, text]) => [path, new TextEncoder().encode(text)]),
          ),
          'tom.bmp': empty(10),
        }),
      ),
    ).not.toContain('bomb');
  });
});

describe('a zip', () => {
  it('with zip64 fields is read completely', async () => {
    const findings = new Findings();
    const zip = await openZip(
      bytesSource('x', handZip([{ name: 'a.txt', data: 'hei på deg', zip64: true }], { zip64: true })),
      findings,
    );
    expect(new TextDecoder().decode(await zip!.read('a.txt'))).toBe('hei på deg');
    expect(findings.list.map(({ code }) => code)).toEqual(['zip64']);
  });
  it('with a damaged file gives the others', async () => {
    const findings = new Findings();
    const zip = await openZip(
      bytesSource(
        'x',
        handZip([
          { name: 'a', packed: Uint8Array.of(255, 255, 255), size: 9, crc: 1 },
          { name: 'b', data: 'hei' },
        ]),
      ),
      findings,
    );
    expect([findings.list[0]?.code, [...zip!.files.keys()]]).toEqual(['damaged', ['b']]);
  });
  it('with two files of one name gives the first, as its finding says', async () => {
    const zip = await openZip(
      bytesSource(
        'x',
        handZip([
          { name: 'a', data: 'en' },
          { name: 'a', data: 'to' },
        ]),
      ),
      new Findings(),
    );
    expect(new TextDecoder().decode(await zip!.read('a'))).toBe('en');
  });
  it('truncated at any length is reported and never throws', async () => {
    const bytes = zipOf(sound.scorm12);
    for (let length = 0; length < bytes.length; length += 37) {
      const { findings } = await report(bytes.slice(0, length));
      expect(
        findings.map(({ code }) => code).filter((code) => ['truncated', 'not-a-zip'].includes(code)),
        String(length),
      ).toHaveLength(1);
    }
  });
  it('with random damage never throws, and has a manifest or a finding', async () => {
    const bytes = zipOf(sound.cmi5);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        async (changes) => {
          const damaged = bytes.slice();
          for (const [at, value] of changes) damaged[at] = value;
          const { manifest, findings } = await report(damaged);
          expect(manifest !== undefined || findings.length > 0).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });
  it('cannot put control or bidirectional characters into the report', async () => {
    const unsafe = 'a\u001b[2J\u202egpj';
    const { findings } = await report(
      handZip([
        { name: `../${unsafe}.exe`, data: 'x' },
        { name: `${unsafe}/imsmanifest.xml`, data: 'x' },
      ]),
    );
    expect(findings.map(({ code }) => code)).toContain('manifest-in-folder');
    expect(JSON.stringify(findings)).not.toMatch(/\u202e|\\u001b/);
  });
  it('does not count folders as files', async () => {
    const findings = new Findings();
    const zip = await openZip(
      bytesSource(
        'x',
        handZip([
          { name: 'bilder/', method: 0 },
          { name: 'bilder/a.png', data: 'x' },
        ]),
      ),
      findings,
    );
    expect([findings.list, [...zip!.files.keys()]]).toEqual([[], ['bilder/a.png']]);
  });
});
