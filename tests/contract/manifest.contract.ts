/** What every SCORM package promises: a manifest that the standard's own schemas accept, complete and safe for learners. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSchemas } from '../../src/build/schemas.ts';
import type { Format, Pack, PackageInput } from '../../src/packaging/package.ts';
import { judged } from '../fixtures/judge.ts';
import { modulesPackage, smallCourse, smallPackage } from '../fixtures/small-course.ts';

/** Selections that give different manifests. */
const selections: Readonly<Record<string, Partial<PackageInput['selection']>>> = {
  'one track, one service': {},
  'all tracks, all services': { tracks: ['enkel', 'full'], services: ['skole', 'barnehage'], register: 'standard' },
  'one track, all services': { tracks: ['full'], services: ['skole', 'barnehage'] },
};

/** What xmllint says of a manifest against the schemas packed with it; `''` when nothing. */
function judge(manifest: string, format: Format): string {
  const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
  try {
    for (const { path, content } of readSchemas(format)) writeFileSync(join(folder, path), content);
    const locations = /xsi:schemaLocation="([^"]+)"/.exec(manifest)![1]!.split(/\s+/);
    const imports = locations.flatMap((namespace, index) =>
      index % 2 === 0 ? [`<xs:import namespace="${namespace}" schemaLocation="${locations[index + 1]}"/>`] : [],
    );
    writeFileSync(
      join(folder, 'driver.xsd'),
      `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:driver">${imports.join('')}</xs:schema>`,
    );
    writeFileSync(join(folder, 'imsmanifest.xml'), manifest);
    const { status, stderr } = spawnSync(
      'xmllint',
      ['--nonet', '--noout', '--schema', 'driver.xsd', 'imsmanifest.xml'],
      { cwd: folder, encoding: 'utf8' },
    );
    return status === 0 ? '' : stderr;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The manifest of a packed selection. */
export function manifestOf(pack: Pack, format: Format, selection: Partial<PackageInput['selection']> = {}): string {
  const file = pack({ ...smallPackage(selection), schemas: readSchemas(format) }).find(
    ({ path }) => path === 'imsmanifest.xml',
  );
  return String(file?.content);
}

/** The manifest of the small course, its modules launched one by one. */
function manifestOfModules(pack: Pack): string {
  return String(pack(modulesPackage())[0]?.content);
}

/** Runs the suite. */
export function describeManifest(format: Format, pack: Pack): void {
  describe(`a ${format} package`, () => {
    it.skipIf(!judged).each(Object.entries(selections))(
      'has a manifest that the schemas accept: %s',
      (_, selection) => {
        expect(judge(manifestOf(pack, format, selection), format)).toBe('');
      },
    );

    it.skipIf(!judged)('has a manifest that the schemas accept: modules one by one', () => {
      expect(judge(manifestOfModules(pack), format)).toBe('');
    });

    it('launches each module by its own page, the first by index.html, and shares the other files', () => {
      const manifest = manifestOfModules(pack);
      expect([...manifest.matchAll(/<item [^>]*identifierref="resource-(\w+)"/g)].map(([, id]) => id)).toEqual([
        'vindu',
        'ro',
      ]);
      expect([...manifest.matchAll(/<resource [^>]*scormtype="sco" href="([^"]+)"/gi)].map(([, href]) => href)).toEqual(
        ['index.html', 'ro.html'],
      );
      expect(manifest.match(/<dependency identifierref="felles"\/>/g)).toHaveLength(2);
      const asset = /<resource identifier="felles"[^>]*scormtype="asset">([^]*?)<\/resource>/i.exec(manifest)![1]!;
      expect([...asset.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
        'bilder/ro%20%26%20fred.svg',
        'player.js',
      ]);
      const ids = [...manifest.matchAll(/<(?:item|resource) identifier="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    });

    it('tells the layouts apart by identifier and title', () => {
      const id = (manifest: string): string => /<manifest identifier="([^"]+)"/.exec(manifest)![1]!;
      expect(id(manifestOfModules(pack))).toBe(`${id(manifestOf(pack, format))}-moduler`);
      expect(manifestOfModules(pack)).toContain('Enkel vei, Barnehage (2 moduler)<');
      expect(manifestOfModules(pack)).not.toMatch(
        /masteryscore|satisfiedByMeasure="true"|minNormalizedMeasure>|completionThreshold/,
      );
    });

    it.skipIf(!judged)('would be caught by the schemas if the manifest were wrong', () => {
      const manifest = manifestOf(pack, format);
      expect(judge(manifest.replace('</resources>', '<resource/></resources>'), format)).toContain('identifier');
      expect(judge(manifest.replace(/(adlcp:scormtype)="sco"/i, '$1="spill"'), format)).toContain('spill');
    });

    it('carries the manifest first, every file, and every schema that the manifest names', () => {
      const files = pack({ ...smallPackage(), schemas: readSchemas(format) }).map(({ path }) => path);
      expect(files[0]).toBe('imsmanifest.xml');
      expect(files).toEqual(expect.arrayContaining(['index.html', 'player.js', 'bilder/ro & fred.svg']));
      const named = /xsi:schemaLocation="([^"]+)"/
        .exec(manifestOf(pack, format))![1]!
        .split(/\s+/)
        .filter((word) => word.endsWith('.xsd'));
      expect(named.length).toBeGreaterThan(2);
      expect(files).toEqual(expect.arrayContaining(named));
      expect(new Set(files).size).toBe(files.length);
    });

    it('lists every file of the course, and launches index.html', () => {
      const manifest = manifestOf(pack, format);
      expect([...manifest.matchAll(/<file href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
        'bilder/ro%20%26%20fred.svg',
        'index.html',
        'player.js',
      ]);
      expect(manifest).toMatch(/<resource [^>]*scormtype="sco" href="index\.html"/i);
    });

    it('describes the course: title, description, language, keywords, version, learning time', () => {
      const manifest = pack(smallPackage())
        .map(({ path, content }) => (path.endsWith('.xml') ? String(content) : ''))
        .join('');
      expect(manifest).toContain('>Ro &amp; trygghet &lt;hver dag&gt;: Enkel vei, Barnehage<');
      expect(manifest).toContain('&quot;hermetegn&quot; og &amp; i teksten.');
      expect(manifest).toMatch(/:language>nb</);
      expect(manifest.match(/:keyword>/g)).toHaveLength(10);
      expect(manifest).toContain('>2026.11.23<');
      expect(manifest).toContain('>PT1H35M<');
    });

    it('keeps its identifier when only the content changes, and has another for another track', () => {
      const id = (manifest: string): string => /<manifest identifier="([^"]+)"/.exec(manifest)![1]!;
      const newer = pack({
        ...smallPackage(),
        course: { ...smallCourse, version: '2027.01.01', title: 'Nytt navn' },
      })[0]!;
      expect(id(String(newer.content))).toBe(id(manifestOf(pack, format)));
      expect(id(manifestOf(pack, format, { tracks: ['full'] }))).not.toBe(id(manifestOf(pack, format)));
    });

    it('sets no mastery by which an LMS could fail a learner who pauses', () => {
      expect(manifestOf(pack, format)).not.toMatch(
        /masteryscore|satisfiedByMeasure="true"|minNormalizedMeasure>|completionThreshold/,
      );
    });

    it('is the same byte for byte from the same input', () => {
      expect(manifestOf(pack, format)).toBe(manifestOf(pack, format));
    });
  });
}
