/** Tests compiling: what comes out, from which files, and what is remembered. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { change, figure, folder, run } from '../../tests/fixtures/content-copy.ts';
import { compile, type ModuleCache } from './compile.ts';
import { ContentError } from './fault.ts';

/** A store in memory, as JSON, that counts what it is given. */
function memoryStore(): ModuleCache & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    read: (texts) => JSON.parse(kept.get(texts.join('\0')) ?? 'null') ?? undefined,
    write: (texts, module) => kept.set(texts.join('\0'), JSON.stringify(module)),
  };
}

describe('compile', () => {
  it('joins both registers and keeps the answers once', async () => {
    const { course, questionTypes, warnings } = await run();
    const [module] = course.modules;
    expect(warnings).toEqual([]);
    expect(module!.title).toEqual({ standard: 'Ro', klart: 'Ro, enkelt' });
    const question = module!.screens.flatMap((screen) => screen.blocks).find((block) => block.question)!.question!;
    expect(question).toMatchObject({ id: 'ro_forst', type: 'single', objectives: ['H1'], test: true });
    expect(questionTypes['single']!.score(question.key, 'b')).toBe(1);
  });

  it('puts both registers of every block into the HTML', async () => {
    const { course } = await run();
    const page = course.modules
      .flatMap((module) => module.screens.flatMap((screen) => screen.blocks.map((block) => block.html)))
      .join('');
    expect(page).toContain('data-register="standard"');
    expect(page).toContain('Kjenn etter hos deg selv først.');
    expect(page).toContain('Kjenn på kroppen din først.');
  });

  it('fills in numbers and law from the dated files', async () => {
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

  it('puts a figure into the page as it is drawn, out of the way of screen readers', async () => {
    figure('<?xml version="1.0"?>\n<svg viewBox="0 0 1 1">\n  <rect fill="url(#a)"/>\n</svg>\n');
    expect(JSON.stringify((await run()).course).replaceAll('\\', '')).toContain(
      '<svg aria-hidden="true" focusable="false" viewBox="0 0 1 1"> <rect fill="url(#a)"/> </svg>',
    );
  });

  it('warns when a dated row is over six months old, and builds', async () => {
    expect((await run(new Date('2027-11-23'))).warnings.join()).toContain('alarmtelefonen');
  });

  it('takes a module that it has compiled before from the store, and the course is the same', async () => {
    const store = memoryStore();
    const first = await run(undefined, store);
    expect(store.kept.size).toBe(1);
    expect((await run(undefined, store)).course).toStrictEqual(first.course);
    const [[texts, module]] = [...store.kept] as [[string, string]];
    store.kept.set(texts, module.replaceAll('Kjenn', 'Merk'));
    expect(JSON.stringify((await run(undefined, store)).course)).toContain('Merk etter hos deg selv først.');
  });

  it.each([
    ['a register', () => change('ro/nb.md', 'Kjenn etter', 'Merk etter')],
    ['a dated number', () => change('helplines.yaml', '116 111', '116 112')],
    ['a track', () => change('course.yaml', 'as: full, ', '')],
  ])('compiles again what was compiled from another text of %s', async (_name, edit) => {
    const store = memoryStore();
    const before = await run(undefined, store);
    edit();
    const after = await run(undefined, store);
    expect(store.kept.size).toBe(2);
    expect(after.course.modules).not.toEqual(before.course.modules);
  });

  it('keeps no module with a fault: it is told every time', async () => {
    const store = memoryStore();
    change('ro/nb.md', 'answer="b" ', '');
    await expect(run(undefined, store)).rejects.toThrow(ContentError);
    await expect(run(undefined, store)).rejects.toThrow(ContentError);
    expect(store.kept.size).toBe(0);
  });

  it('knows a new service as soon as the course file names it', async () => {
    change('course.yaml', 'services:\n', 'services:\n  - { id: nav, code: N, title: NAV }\n');
    change('ro/nb.md', 'services="barnehage"', 'services="barnehage nav"');
    const { course } = await run();
    expect(course.services.map(({ id }) => id)).toContain('nav');
    expect(
      course.modules[0]!.screens.flatMap(({ blocks }) => blocks.flatMap(({ services }) => services ?? [])),
    ).toContain('nav');
  });

  it('reads files as a Windows editor leaves them', async () => {
    const before = await run();
    for (const file of ['ro/nb.md', 'ro/nb-klart.md', 'ro/module.yaml', 'course.yaml', 'helplines.yaml'])
      writeFileSync(join(folder, file), `\uFEFF${readFileSync(join(folder, file), 'utf8').replaceAll('\n', '\r\n')}`);
    expect((await run()).course).toStrictEqual(before.course);
  });

  it('takes a data file in the language that is asked for, where there is one', async () => {
    change('course.yaml', 'languages: [nb]', 'languages: [nb, nn]');
    for (const register of ['', '-klart'])
      cpSync(join(folder, `ro/nb${register}.md`), join(folder, `ro/nn${register}.md`));
    cpSync(join(folder, 'course.yaml'), join(folder, 'course.nn.yaml'));
    change('course.nn.yaml', 'title: Test', 'title: Prøve');
    const { course } = await compile({ folder, language: 'nn', t: (key) => key, today: new Date('2026-11-23') });
    expect([course.title, course.language, course.helplines.length]).toEqual(['Prøve', 'nn', 1]);
  });

  it.each(["'full'", 'full'])('reads tracks=%s on a screen, as it does on a block', async (value) => {
    change('ro/nb.md', 'tracks="full"', `tracks=${value}`);
    expect((await run()).course.modules[0]!.screens[1]!.tracks).toEqual(['full', 'paminnelse']);
  });

  it('widens a track to those that follow it', async () => {
    const { course } = await run();
    expect(course.modules[0]!.screens[1]!.tracks).toEqual(['full', 'paminnelse']);
  });
});
