/** Byte budgets of the learner's page: script and style of each format, with every block and question type in use. */
import { gzipSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bundle } from '../../src/build/bundle.ts';
import { findTypes } from '../../src/compiler/block-types.ts';
import { formats } from '../../src/build/formats.ts';

/** Largest size of the style sheets after gzip -9, bytes. */
const styleBudget = 8_000;
/** Libraries that only the build and the staff pages use, each with a string that it leaves in a bundle. */
const forbidden = {
  zod: 'ZodError',
  FAST: '$fastController',
  'scorm-again': 'lmsCommitUrl',
  yaml: 'YAMLParseError',
  micromark: 'micromark',
} as const;

const size = (content: string | Uint8Array): number =>
  gzipSync(typeof content === 'string' ? strToU8(content) : content, { level: 9 }).length;
const text = (content: string | Uint8Array): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);

describe.each(formats)('$id', ({ id, scriptBudget }) => {
  it('keeps its budgets, and bundles no library of the build or of the staff pages', async () => {
    const files = await bundle(id, [...(await findTypes()).values()]);
    const scripts = files.filter(({ path }) => path.endsWith('.js'));
    expect(scripts.map(({ path }) => path)).toContain('player.js');
    expect(scripts.reduce((sum, { content }) => sum + size(content), 0)).toBeLessThanOrEqual(scriptBudget);
    expect(
      files.filter(({ path }) => path.endsWith('.css')).reduce((sum, { content }) => sum + size(content), 0),
    ).toBeLessThanOrEqual(styleBudget);
    for (const [name, trace] of Object.entries(forbidden))
      expect(
        scripts.some(({ content }) => text(content).includes(trace)),
        name,
      ).toBe(false);
  });
});
