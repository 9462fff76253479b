/** Byte budgets as numbers: what a learner's phone must fetch and run, for each format with every type in use. */
import { gzipSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bundle } from '../../src/build/bundle.ts';
import { findTypes } from '../../src/compiler/block-types.ts';
import { formats } from '../../src/build/formats.ts';

/** Most bytes of style after gzip -9. */
const styleBudget = 8_000;
/** What belongs to building and to staff pages, by a trace it leaves in a bundle. */
const strangers = {
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
  it('keeps within its bytes, and carries no stranger', async () => {
    const files = await bundle(id, [...(await findTypes()).values()]);
    const scripts = files.filter(({ path }) => path.endsWith('.js'));
    expect(scripts.map(({ path }) => path)).toContain('player.js');
    expect(scripts.reduce((sum, { content }) => sum + size(content), 0)).toBeLessThanOrEqual(scriptBudget);
    expect(
      files.filter(({ path }) => path.endsWith('.css')).reduce((sum, { content }) => sum + size(content), 0),
    ).toBeLessThanOrEqual(styleBudget);
    for (const [name, trace] of Object.entries(strangers))
      expect(
        scripts.some(({ content }) => text(content).includes(trace)),
        name,
      ).toBe(false);
  });
});
