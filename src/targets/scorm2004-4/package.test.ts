/** Judges the scorm2004-4 package by the contract of all SCORM packages. */
import { expect, it } from 'vitest';
import { describeManifest, manifestOf } from '../../../tests/contract/manifest.contract.ts';
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
