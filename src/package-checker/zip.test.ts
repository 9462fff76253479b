/** Tests that no zip, however made, harms or stops the check: bombs, lies, damage at random. */
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
  it('gives the known sum of "123456789", whole or in parts', () => {
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
  ])('is told of as %s, and not as missing', async (code, odd) => {
    expect(
      await codesOf(
        handZip([
          { name: 'imsmanifest.xml', data: sound.scorm12['imsmanifest.xml'], ...odd },
          { name: 'index.html', data: 'x' },
        ]),
      ),
    ).toEqual([code]);
  });
});

describe('a bomb', () => {
  const packed = deflateSync(empty(64), { level: 9 });
  it('that tells its size is refused before anything is unpacked', async () => {
    const found = await report(handZip([{ name: 'a', packed, size: 64 * 1024 ** 2, crc: 0 }]));
    expect(found.findings.map(({ code }) => code)).toEqual(['bomb']);
    expect(found.files).toBe(0);
  });
  it('that lies about its size is stopped when it has grown past it', async () => {
    let most = 0;
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
      (share) => (most = share),
    );
    expect(findings.list.map(({ code }) => code)).toEqual(['bomb']);
    expect([...zip!.files.keys()]).toEqual(['b']);
    expect(most).toBeGreaterThan(0.9);
  });
  it('is not what a file is that was damaged on its way and grows a little past its word', async () => {
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
  it('of many middling files is counted together', async () => {
    const one = { packed: deflateSync(empty(8), { level: 9 }), size: 8 * 1024 ** 2, crc: crc32(empty(8)) };
    expect(await codesOf(handZip(Array.from({ length: 40 }, (_, at) => ({ ...one, name: `${at}.bin` }))))).toContain(
      'bomb',
    );
  });
  it('is not what a large empty picture is', async () => {
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
  it('with zip64 fields is read to its last byte', async () => {
    const findings = new Findings();
    const zip = await openZip(
      bytesSource('x', handZip([{ name: 'a.txt', data: 'hei på deg', zip64: true }], { zip64: true })),
      findings,
    );
    expect(new TextDecoder().decode(await zip!.read('a.txt'))).toBe('hei på deg');
    expect(findings.list.map(({ code }) => code)).toEqual(['zip64']);
  });
  it('with a file that cannot be unpacked still gives the others', async () => {
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
  it('keeps the first of two files of one name, as it says that it does', async () => {
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
  it('cut anywhere is told of and never throws', async () => {
    const bytes = zipOf(sound.scorm12);
    for (let length = 0; length < bytes.length; length += 37) {
      const { findings } = await report(bytes.slice(0, length));
      expect(
        findings.map(({ code }) => code).filter((code) => ['truncated', 'not-a-zip'].includes(code)),
        String(length),
      ).toHaveLength(1);
    }
  });
  it('changed at random never throws, and never hides that the manifest is gone', async () => {
    const bytes = zipOf(sound.cmi5);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        async (changes) => {
          const spoilt = bytes.slice();
          for (const [at, value] of changes) spoilt[at] = value;
          const { described, findings } = await report(spoilt);
          expect(described !== undefined || findings.length > 0).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });
  it('cannot put control characters or a turned line into the report', async () => {
    const odd = 'a\u001b[2J\u202egpj';
    const { findings } = await report(
      handZip([
        { name: `../${odd}.exe`, data: 'x' },
        { name: `${odd}/imsmanifest.xml`, data: 'x' },
      ]),
    );
    expect(findings.map(({ code }) => code)).toContain('manifest-in-folder');
    expect(JSON.stringify(findings)).not.toMatch(/\u202e|\\u001b/);
  });
  it('may hold folders without these counting as files', async () => {
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
