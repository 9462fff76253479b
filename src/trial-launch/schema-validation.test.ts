/** Tests the validation of manifests against the schemas of their standard. */
import { describe, expect, it } from 'vitest';
import { sound, spoilt, zipOf } from '../../tests/fixtures/course-zips.ts';
import { judged } from '../../tests/fixtures/judge.ts';
import { checkPackage } from '../package-checker/check-package.ts';
import { bytesSource } from '../package-checker/source.ts';
import { validateBySchemas } from './schema-validation.ts';

const validate = async (bytes: Uint8Array): Promise<string[]> =>
  validateBySchemas(await checkPackage(bytesSource('x', bytes)));

describe.skipIf(!judged)('the schemas', () => {
  it.each(['scorm12', 'scorm2004-4', 'cmi5'] as const)('give no error for a valid %s package', async (format) =>
    expect(await validate(zipOf(sound[format]))).toEqual([]),
  );
  it.each(['scorm12', 'scorm2004-4'] as const)('give line and cause for an invalid %s package', async (format) =>
    expect(await validate(spoilt(format, 'type="webcontent"', ''))).toEqual([
      expect.stringMatching(/^imsmanifest\.xml:\d+: .*'type'/),
    ]),
  );
});

it('give no error where there is no manifest', async () => expect(await validate(new Uint8Array())).toEqual([]));
