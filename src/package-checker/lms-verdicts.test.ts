/** Tests the verdict for each LMS: its known limitations, and that a fault counts in every LMS. */
import { describe, expect, it } from 'vitest';
import { page, sound, spoilt, zipOf } from '../../tests/fixtures/course-zips.ts';
import { checkPackage } from './check-package.ts';
import { bytesSource } from './source.ts';

const verdicts = async (bytes: Uint8Array): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await checkPackage(bytesSource('x', bytes))).report().lms.map(({ lms, verdict }) => [lms, verdict]),
  );
const all = (verdict: string): Record<string, string> =>
  Object.fromEntries(['moodle', 'successfactors', 'cornerstone', 'scormcloud', 'generic'].map((lms) => [lms, verdict]));

describe('the verdicts', () => {
  it('are good everywhere for SCORM 1.2', async () =>
    expect(await verdicts(zipOf(sound.scorm12))).toEqual(all('works')));
  it('know that Moodle supports SCORM 2004 only partly', async () =>
    expect(await verdicts(zipOf(sound['scorm2004-4']))).toEqual({ ...all('works'), moodle: 'partly', generic: 'ask' }));
  it.each(['cmi5', 'xapi'] as const)('depend on the product for %s', async (format) =>
    expect(await verdicts(zipOf(sound[format]))).toEqual({ ...all('ask'), moodle: 'no', scormcloud: 'works' }),
  );
  it('are partly good with a mastery score in Moodle and Cornerstone', async () =>
    expect(await verdicts(spoilt('scorm12', '</item>', '<adlcp:masteryscore>80</adlcp:masteryscore></item>'))).toEqual({
      ...all('works'),
      moodle: 'partly',
      cornerstone: 'partly',
    }));
  it('know that Moodle ignores the mastery score in SCORM 2004', async () => {
    const bytes = spoilt(
      'scorm2004-4',
      '<imsss:deliveryControls',
      '<imsss:objectives><imsss:primaryObjective objectiveID="a" satisfiedByMeasure="true"><imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure></imsss:primaryObjective></imsss:objectives><imsss:deliveryControls',
    );
    const { findings, lms } = (await checkPackage(bytesSource('x', bytes))).report();
    expect(findings.map(({ code }) => code)).toContain('mastery-score');
    expect(lms.filter(({ own }) => own.includes('mastery-score')).map(({ lms: id }) => id)).toEqual(['cornerstone']);
  });
  it('know that SuccessFactors sets completion unless the content does', async () =>
    expect(await verdicts(spoilt('scorm2004-4', 'completionSetByContent="true"', ''))).toMatchObject({
      successfactors: 'partly',
      scormcloud: 'works',
    }));
  it('know that Moodle, on Linux, has case-sensitive paths', async () =>
    expect(await verdicts(spoilt('scorm12', 'href="index.html"><file', 'href="Index.html"><file'))).toEqual({
      ...all('partly'),
      moodle: 'no',
    }));
  it('are bad everywhere when the launch page is missing', async () =>
    expect(await verdicts(spoilt('scorm12', 'href="index.html"><file', 'href="x.html"><file'))).toEqual(all('no')));
  it('are bad everywhere when there is no manifest', async () =>
    expect(await verdicts(zipOf({ 'index.html': page('1') }))).toEqual(all('no')));
});
