/** Tests that the colours keep WCAG 2.2 contrast (1.4.3 text 4.5:1, 1.4.11 controls 3:1) in light and in dark. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
const colours = (text: string): Map<string, string> =>
  new Map([...text.matchAll(/--color-([a-z-]+): (#[0-9a-f]{6})/g)].map((match) => [match[1] ?? '', match[2] ?? '']));

/** Relative luminance of `#rrggbb`, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
const contrast = (one: string, other: string): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

const surfaces = ['paper', 'surface', 'sand'];
const texts: [string, string][] = [
  ...['ink', 'ink-soft', 'accent', 'accent-strong', 'good', 'note'].flatMap((text) =>
    surfaces.map((on): [string, string] => [text, on]),
  ),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['accent', 'accent-soft'],
  ['ink', 'accent-soft'],
  ['ink-soft', 'accent-soft'],
  ['good', 'good-soft'],
  ['ink', 'good-soft'],
  ['note', 'note-soft'],
  ['ink', 'note-soft'],
];
const controls = ['edge', 'focus', 'accent'].flatMap((line) => surfaces.map((on): [string, string] => [line, on]));

describe.each([
  ['light', colours(light)],
  ['dark', colours(dark)],
] as const)('%s', (_, palette) => {
  const of = (name: string): string => {
    const colour = palette.get(name);
    if (!colour) throw new Error(`the palette lacks --color-${name}`);
    return colour;
  };
  it.each(texts)('text %s on %s', (text, on) => expect(contrast(of(text), of(on))).toBeGreaterThanOrEqual(4.5));
  it.each(controls)('control %s on %s', (line, on) => expect(contrast(of(line), of(on))).toBeGreaterThanOrEqual(3));
});

it('names the same colours in light and dark', () => {
  expect([...colours(dark).keys()].sort()).toEqual([...colours(light).keys()].sort());
});
