/** The contract of every SCORM package: a valid and complete manifest. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSchemas } from '../../src/build/schemas.ts';
import type { Format, Pack, PackageInput } from '../../src/packaging/package.ts';
import { judged } from '../fixtures/judge.ts';
import { modulesPackage, smallCourse, smallPackage } from '../fixtures/small-course.ts';

/** Selections with different manifests. */
const selections: Readonly<Record<string, Partial<PackageInput['selection']>>> = {
  'one track, one service': {},
  'all tracks, all services': { tracks: ['enkel', 'full'], services: ['skole', 'barnehage'], register: 'standard' },
  'one track, all services': { tracks: ['full'], services: ['skole', 'barnehage'] },
};

const manifestId = (manifest: string): string => /<manifest identifier="([^"]+)"/.exec(manifest)![1]!;
/** Elements and attributes by which an LMS could set "failed" for a learner who pauses. */
const masteryRules = /masteryscore|satisfiedByMeasure="true"|minNormalizedMeasure>|completionThreshold/;

/** Errors of xmllint for a manifest, by the schemas in its package; `''` when it is valid. */
function validate(manifest: string, format: Format): string {
  const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
  try {
    for (const { path, content } of readSchemas(format)) writeFileSync(join(folder, path), content);
    const locations = /xsi:schemaLocation="([^"]+)"/.exec(manifest)![1]!.split(/\s+/);
    const imports = locations.flatMap((namespace, index) =>
      index % 2 === 0 ? [`<xs:import namespace="${namespace}" schemaLocation="${locations[index + 1]}"/>`] : [],
    );
    writeFileSync(
      join(folder, 'driver.xsd'),
      [
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:driver">',
        ...imports,
        '</xs:schema>',
      ].join(''),
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

/** The manifest of the small course with a selection. */
export function manifestOf(pack: Pack, format: Format, selection: Partial<PackageInput['selection']> = {}): string {
  const file = pack({ ...smallPackage(selection), schemas: readSchemas(format) }).find(
    ({ path }) => path === 'imsmanifest.xml',
  );
  return String(file?.content);
}

/** The manifest of the small course in layout `modules`. */
function manifestOfModules(pack: Pack): string {
  return String(pack(modulesPackage())[0]?.content);
}

/** Runs the contract. */
export function describeManifest(format: Format, pack: Pack): void {
  describe(`a ${format} package`, () => {
    itIsValid(format, pack);
    itListsFiles(format, pack);
    itDescribesTheCourse(format, pack);
  });
  describe(`a ${format} package of layout modules`, () => {
    itLaunchesModules(format, pack);
  });
}

function itIsValid(format: Format, pack: Pack): void {
  it.skipIf(!judged).each(Object.entries(selections))('has a valid manifest: %s', (_, selection) => {
    expect(validate(manifestOf(pack, format, selection), format)).toBe('');
  });

  it.skipIf(!judged)('is validated by a check that finds errors', () => {
    const manifest = manifestOf(pack, format);
    expect(validate(manifest.replace('</resources>', '<resource/></resources>'), format)).toContain('identifier');
    expect(validate(manifest.replace(/(adlcp:scormtype)="sco"/i, '$1="spill"'), format)).toContain('spill');
  });

  it('has the same manifest, byte for byte, for the same input', () => {
    expect(manifestOf(pack, format)).toBe(manifestOf(pack, format));
  });
}

function itLaunchesModules(format: Format, pack: Pack): void {
  it.skipIf(!judged)('has a valid manifest', () => {
    expect(validate(manifestOfModules(pack), format)).toBe('');
  });

  it('launches each module by its own page, the first by index.html, and shares the other files', () => {
    const manifest = manifestOfModules(pack);
    expect([...manifest.matchAll(/<item [^>]*identifierref="resource-(\w+)"/g)].map(([, id]) => id)).toEqual([
      'vindu',
      'ro',
    ]);
    expect([...manifest.matchAll(/<resource [^>]*scormtype="sco" href="([^"]+)"/gi)].map(([, href]) => href)).toEqual([
      'index.html',
      'ro.html',
    ]);
    expect(manifest.match(/<dependency identifierref="felles"\/>/g)).toHaveLength(2);
    const asset = /<resource identifier="felles"[^>]*scormtype="asset">([^]*?)<\/resource>/i.exec(manifest)![1]!;
    expect([...asset.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
      'bilder/ro%20%26%20fred.svg',
      'player.js',
    ]);
    const ids = [...manifest.matchAll(/<(?:item|resource) identifier="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('differs from the other layout in identifier and title', () => {
    expect(manifestId(manifestOfModules(pack))).toBe(`${manifestId(manifestOf(pack, format))}-moduler`);
    expect(manifestOfModules(pack)).toContain('Enkel vei, Barnehage (2 moduler)<');
  });

  it('has no mastery rule', () => {
    expect(manifestOfModules(pack)).not.toMatch(masteryRules);
  });
}

function itListsFiles(format: Format, pack: Pack): void {
  it('begins with the manifest, and contains every file and every schema that it refers to', () => {
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

  it('lists every file in the manifest, and launches index.html', () => {
    const manifest = manifestOf(pack, format);
    expect([...manifest.matchAll(/<file href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
      'bilder/ro%20%26%20fred.svg',
      'index.html',
      'player.js',
    ]);
    expect(manifest).toMatch(/<resource [^>]*scormtype="sco" href="index\.html"/i);
  });
}

function itDescribesTheCourse(format: Format, pack: Pack): void {
  it('contains title, description, language, keywords, version and learning time', () => {
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

  it('keeps its identifier when the content changes, and has another for another track', () => {
    const newer = pack({
      ...smallPackage(),
      course: { ...smallCourse, version: '2027.01.01', title: 'Nytt navn' },
    })[0]!;
    const id = manifestId(manifestOf(pack, format));
    expect(manifestId(String(newer.content))).toBe(id);
    expect(manifestId(manifestOf(pack, format, { tracks: ['full'] }))).not.toBe(id);
  });

  it('has no mastery rule', () => {
    expect(manifestOf(pack, format)).not.toMatch(masteryRules);
  });
}
