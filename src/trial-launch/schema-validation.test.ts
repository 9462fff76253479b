/** Tests that the standard's schemas judge a manifest, and that their absence judges nobody. */
import { describe, expect, it } from 'vitest';
import { sound, spoilt, zipOf } from '../../tests/fixtures/course-zips.ts';
import { judged } from '../../tests/fixtures/judge.ts';
import { checkPackage } from '../package-checker/check-package.ts';
import { bytesSource } from '../package-checker/source.ts';
import { judgeBySchemas } from './schema-validation.ts';

const judge = async (bytes: Uint8Array): Promise<string[]> =>
  judgeBySchemas(await checkPackage(bytesSource('x', bytes)));

describe.skipIf(!judged)('the schemas', () => {
  it.each(['scorm12', 'scorm2004-4', 'cmi5'] as const)('find nothing in a sound %s package', async (format) =>
    expect(await judge(zipOf(sound[format]))).toEqual([]),
  );
  it.each(['scorm12', 'scorm2004-4'] as const)('tell the line and the cause in %s', async (format) =>
    expect(await judge(spoilt(format, 'type="webcontent"', ''))).toEqual([
      expect.stringMatching(/^imsmanifest\.xml:\d+: .*'type'/),
    ]),
  );
});

it('have nothing to say where there is no manifest', async () => expect(await judge(new Uint8Array())).toEqual([]));
