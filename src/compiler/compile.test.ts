/** Tests the compiled course, the files it is read from, and the module cache. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Block, Course, Screen } from '../core/course/course.ts';
import { change, figure, folder, run } from '../../tests/fixtures/content-copy.ts';
import { compile, type ModuleCache } from './compile.ts';
import { ContentError } from './fault.ts';

/** A cache in memory that serialises modules as the real one does. */
function memoryCache(): ModuleCache & { readonly entries: Map<string, string> } {
  const entries = new Map<string, string>();
  return {
    entries,
    read: (texts) => JSON.parse(entries.get(texts.join('\0')) ?? 'null') ?? undefined,
    write: (texts, module) => entries.set(texts.join('\0'), JSON.stringify(module)),
  };
}

const screensIn = (course: Course): Screen[] => course.modules.flatMap((module) => module.screens);
const blocksIn = (course: Course): Block[] => screensIn(course).flatMap((screen) => screen.blocks);

describe('compile', () => {
  it('joins both registers, with one answer key', async () => {
    const { course, questionTypes, warnings } = await run();
    const [module] = course.modules;
    expect(warnings).toEqual([]);
    expect(module!.title).toEqual({ standard: 'Ro', klart: 'Ro, enkelt' });
    const question = blocksIn(course).find((block) => block.question)!.question!;
    expect(question).toMatchObject({ id: 'ro_forst', type: 'single', objectives: ['H1'], test: true });
    expect(questionTypes['single']!.score(question.key, 'b')).toBe(1);
  });

  it('puts both registers of every block into the HTML', async () => {
    const { course } = await run();
    const page = blocksIn(course)
      .map((block) => block.html)
      .join('');
    expect(page).toContain('data-register="standard"');
    expect(page).toContain('Kjenn etter hos deg selv først.');
    expect(page).toContain('Kjenn på kroppen din først.');
  });

  it('inserts phone numbers and law references from the data files', async () => {
    const { course } = await run();
    const page = course.modules[0]!.screens[0]!.blocks[0]!.html;
    expect(page).toContain('<a href="tel:116111" class="phone">116 111</a>');
    expect(page).toContain('straffeloven § 196');
  });

  it('sets no space between a code and the marks around it, also in the answers of a question', async () => {
    change('ro/nb.md', '`a` Roper tilbake.', '`a` Roper (:law[avverge]), **høyt**.');
    expect(JSON.stringify((await run()).course).replaceAll('\\', '')).toContain(
      'Roper (<span class="law">straffeloven § 196</span>), <strong>høyt</strong>.',
    );
  });

  it('inlines a figure, hidden from screen readers', async () => {
    figure('<?xml version="1.0"?>\n<svg viewBox="0 0 1 1">\n  <rect fill="url(#a)"/>\n</svg>\n');
    expect(JSON.stringify((await run()).course).replaceAll('\\', '')).toContain(
      '<svg aria-hidden="true" focusable="false" viewBox="0 0 1 1"> <rect fill="url(#a)"/> </svg>',
    );
  });

  it('warns when the last check of a row is over six months old', async () => {
    expect((await run(new Date('2027-11-23'))).warnings.join()).toContain('alarmtelefonen');
  });

  it('accepts a service as soon as course.yaml lists it', async () => {
    change('course.yaml', 'services:\n', 'services:\n  - { id: nav, code: N, title: NAV }\n');
    change('ro/nb.md', 'services="barnehage"', 'services="barnehage nav"');
    const { course } = await run();
    expect(course.services.map(({ id }) => id)).toContain('nav');
    expect(blocksIn(course).flatMap(({ services }) => services ?? [])).toContain('nav');
  });

  it('reads files with a byte order mark and CRLF line endings', async () => {
    const before = await run();
    for (const file of ['ro/nb.md', 'ro/nb-klart.md', 'ro/module.yaml', 'course.yaml', 'helplines.yaml'])
      writeFileSync(join(folder, file), `\uFEFF${readFileSync(join(folder, file), 'utf8').replaceAll('\n', '\r\n')}`);
    expect((await run()).course).toStrictEqual(before.course);
  });

  it('prefers a data file in the requested language', async () => {
    change('course.yaml', 'languages: [nb]', 'languages: [nb, nn]');
    for (const register of ['', '-klart'])
      cpSync(join(folder, `ro/nb${register}.md`), join(folder, `ro/nn${register}.md`));
    cpSync(join(folder, 'course.yaml'), join(folder, 'course.nn.yaml'));
    change('course.nn.yaml', 'title: Test', 'title: Prøve');
    const { course } = await compile({ folder, language: 'nn', t: (key) => key, today: new Date('2026-11-23') });
    expect([course.title, course.language, course.helplines.length]).toEqual(['Prøve', 'nn', 1]);
  });

  it.each(["'full'", 'full'])('reads tracks=%s of a screen, as of a block', async (value) => {
    change('ro/nb.md', 'tracks="full"', `tracks=${value}`);
    expect((await run()).course.modules[0]!.screens[1]!.tracks).toEqual(['full', 'paminnelse']);
  });

  it('adds the tracks that follow a screen’s track', async () => {
    const { course } = await run();
    expect(course.modules[0]!.screens[1]!.tracks).toEqual(['full', 'paminnelse']);
  });
});

describe('the module cache', () => {
  it('takes an unchanged module from the cache', async () => {
    const cache = memoryCache();
    const first = await run(undefined, cache);
    expect(cache.entries.size).toBe(1);
    expect((await run(undefined, cache)).course).toStrictEqual(first.course);
    const [texts, module] = cache.entries.entries().next().value!;
    cache.entries.set(texts, module.replaceAll('Kjenn', 'Merk'));
    expect(JSON.stringify((await run(undefined, cache)).course)).toContain('Merk etter hos deg selv først.');
  });

  it.each([
    ['a register', () => change('ro/nb.md', 'Kjenn etter', 'Merk etter')],
    ['a dated number', () => change('helplines.yaml', '116 111', '116 112')],
    ['a track', () => change('course.yaml', 'as: full, ', '')],
  ])('compiles a module again after a change of %s', async (_name, edit) => {
    const cache = memoryCache();
    const before = await run(undefined, cache);
    edit();
    const after = await run(undefined, cache);
    expect(cache.entries.size).toBe(2);
    expect(after.course.modules).not.toEqual(before.course.modules);
  });

  it('does not cache a module with a fault', async () => {
    const cache = memoryCache();
    change('ro/nb.md', 'answer="b" ', '');
    await expect(run(undefined, cache)).rejects.toThrow(ContentError);
    await expect(run(undefined, cache)).rejects.toThrow(ContentError);
    expect(cache.entries.size).toBe(0);
  });
});
