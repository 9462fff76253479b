/** Holds the cmi5 package to the specification's form (cmi5 13, 14); the schema itself is not ours to carry. */
import { describe, expect, it } from 'vitest';
import { modulesPackage, smallCourse, smallPackage } from '../../../tests/fixtures/small-course.ts';
import type { PackageInput } from '../../packaging/package.ts';
import { format, pack } from './package.ts';

const inputOf = (layout: 'single' | 'modules', selection: Partial<PackageInput['selection']> = {}): PackageInput =>
  layout === 'single' ? smallPackage(selection) : modulesPackage(selection);
const structureOf = (input: PackageInput): string =>
  String(pack(input).find(({ path }) => path === 'cmi5.xml')?.content);
const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1]!);

describe.each(['single', 'modules'] as const)('layout %s', (layout) => {
  const input = inputOf(layout);
  const xml = structureOf(input);

  it('14.1: cmi5.xml stands in the root beside the files it names', () => {
    const paths = pack(input).map(({ path }) => path);
    expect(paths[0]).toBe('cmi5.xml');
    for (const url of all(xml, /<url>([^<]*)<\/url>/g)) expect(paths).toContain(url);
    for (const { path } of input.files) expect(paths).toContain(path);
  });

  it('13.1: every id is an IRI and unique, and every objective that is named stands in the list', () => {
    const ids = all(xml, / id="([^"]+)"/g);
    for (const id of ids) expect(id).toMatch(/^urn:smakurs:/);
    expect(new Set(ids).size).toBe(ids.length);
    const objectives = all(xml, /<objective id="([^"]+)"/g);
    expect(objectives.length).toBeGreaterThan(0);
    for (const idref of all(xml, /idref="([^"]+)"/g)) expect(objectives).toContain(idref);
  });

  it('13.1.4: every unit has moveOn, mastery and a relative address', () => {
    const units = all(xml, /<au ([^>]+)>/g);
    expect(units).toHaveLength(layout === 'single' ? 1 : 2);
    for (const unit of units) expect(unit).toMatch(/moveOn="CompletedAndPassed" masteryScore="0\.8"/);
    const type = `http://adlnet.gov/expapi/activities/${layout === 'single' ? 'course' : 'module'}`;
    expect(all(xml, /activityType="([^"]*)"/g)).toEqual(units.map(() => type));
    expect(String(pack(input).find(({ path }) => path === 'xapi-profile.jsonld')?.content)).toContain(
      `"objectActivityType": "${type}"`,
    );
    for (const url of all(xml, /<url>([^<]*)<\/url>/g)) expect(url).not.toMatch(/^\/|:/);
  });

  it('is well-formed with names that need escaping, and the same byte for byte', () => {
    expect(xml).toContain('Ro &amp; trygghet &lt;hver dag&gt;: Enkel vei, Barnehage');
    expect(structureOf(inputOf(layout))).toBe(xml);
  });
});

it('has one unit for the whole course where modules have no pages, by default', () => {
  expect(structureOf(inputOf('single'))).not.toContain('<block');
});

it('puts the modules in the blocks of their building blocks', () => {
  const xml = structureOf(inputOf('modules'));
  expect(all(xml, /<block id="[^"]*:(\w+)"/g)).toEqual(['kunnskap', 'handlingskompetanse']);
  expect(all(xml, /<url>([^<]*)<\/url>/g)).toEqual(['index.html', 'ro.html']);
});

it('puts modules without a building block before the blocks', () => {
  const input = inputOf('modules');
  const pages = input.modules!.pages.map(({ module, href }) => ({
    href,
    module: module.id === 'ro' ? { ...module, buildingBlock: null } : module,
  }));
  const xml = structureOf({ ...input, modules: { pages, label: '2 moduler' } });
  expect(all(xml, /<url>([^<]*)<\/url>/g)).toEqual(['ro.html', 'index.html']);
  expect(all(xml, /<block id="[^"]*:(\w+)"/g)).toEqual(['kunnskap']);
});

it('keeps its ids when only the content changes, and has others for another track', () => {
  const courseId = (input: PackageInput): string => all(structureOf(input), /<course id="([^"]+)"/g)[0]!;
  const newer = { ...inputOf('single'), course: { ...smallCourse, version: '2027.01.01', title: 'Nytt navn' } };
  expect(courseId(newer)).toBe(courseId(inputOf('single')));
  expect(courseId(inputOf('single', { tracks: ['full'] }))).not.toBe(courseId(inputOf('single')));
});

it('may send to the LRS that the launch names', () => {
  expect(format.connectSrc!.split(' ')).toContain('https:');
});
