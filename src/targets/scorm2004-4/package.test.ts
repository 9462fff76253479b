/** Judges the scorm2004-4 package by the contract of all SCORM packages. */
import { expect, it } from 'vitest';
import { describeManifest, manifestOf } from '../../../tests/contract/manifest.contract.ts';
import { modulesPackage } from '../../../tests/fixtures/small-course.ts';
import { pack } from './package.ts';

describeManifest('scorm2004-4', pack);

it('says that the content sets completion and success itself, and maps the building blocks to global objectives', () => {
  const manifest = manifestOf(pack, 'scorm2004-4');
  expect(manifest).toContain('<schemaversion>2004 4th Edition</schemaversion>');
  expect(manifest).toContain('completionSetByContent="true" objectiveSetByContent="true"');
  expect([...manifest.matchAll(/targetObjectiveID="([^"]+)"/g)].map(([, id]) => id)).toEqual(
    ['kunnskap', 'refleksivitet', 'arbeidskultur', 'handlingskompetanse'].map((id) => `urn:smakurs:${id}`),
  );
});

it('rolls the modules up to their building blocks, which alone map to the global objectives', () => {
  const manifest = String(pack(modulesPackage())[0]?.content);
  expect(
    [
      ...manifest.matchAll(
        /<imsss:primaryObjective objectiveID="(\w+)"[^>]*><imsss:mapInfo targetObjectiveID="([^"]+)"/g,
      ),
    ].map(([, id, target]) => [id, target]),
  ).toEqual([
    ['kunnskap', 'urn:smakurs:kunnskap'],
    ['handlingskompetanse', 'urn:smakurs:handlingskompetanse'],
  ]);
  expect(manifest.match(/<imsss:mapInfo/g)).toHaveLength(2);
  expect(manifest, 'one module is not the building block').not.toContain('<imsss:objective ');
});
