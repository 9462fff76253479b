/** Holds the xAPI package to what importers of tincan.xml read. */
import { expect, it } from 'vitest';
import { smallCourse, smallPackage } from '../../../tests/fixtures/small-course.ts';
import { pack } from './package.ts';

const manifest = (): string => String(pack(smallPackage()).find(({ path }) => path === 'tincan.xml')?.content);

it('has tincan.xml in the root, one activity to launch, and the building blocks', () => {
  expect(manifest().match(/<launch lang="nb">index\.html<\/launch>/g)).toHaveLength(1);
  expect([...manifest().matchAll(/<activity id="([^"]+)"/g)].map(([, id]) => id)).toEqual([
    'urn:smakurs:kurs:smakurs-enkel-barnehage-nb-klart',
    ...['kunnskap', 'refleksivitet', 'arbeidskultur', 'handlingskompetanse'].map((id) => `urn:smakurs:${id}`),
  ]);
  expect(manifest()).toContain('Ro &amp; trygghet &lt;hver dag&gt;: Enkel vei, Barnehage');
});

it('carries every file of the course', () => {
  const paths = pack(smallPackage()).map(({ path }) => path);
  for (const { path } of smallPackage().files) expect(paths).toContain(path);
  expect(paths).toContain('xapi-profile.jsonld');
});

it('keeps its activity id when only the content changes', () => {
  const newer = pack({ ...smallPackage(), course: { ...smallCourse, version: '2027.01.01', title: 'Nytt' } })[0]!;
  const id = (xml: unknown): string => /<activity id="([^"]+)"/.exec(String(xml))![1]!;
  expect(id(newer.content)).toBe(id(manifest()));
});
