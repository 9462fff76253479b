/** Tests reading exercises from a compiled course, and that no type with points goes unmeasured. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { change, folder, run } from '../../../tests/fixtures/content-copy.ts';
import { plainScenes } from '../../../tests/fixtures/plain-scenes.ts';
import { findTypes } from '../../compiler/block-types.ts';
import { readMarkdown } from '../../compiler/markdown.ts';
import { registers } from '../../core/course/course.ts';
import { plainText, readExercises, type Exercise, type RegisterSource } from './exercise.ts';
import { measureGuessing } from './measure-guessing.ts';
import { Faults } from '../../compiler/fault.ts';

const none = { phones: new Map(), laws: new Map(), terms: undefined };

function sources(): RegisterSource[] {
  return registers.map((register) => {
    const file = `ro/nb${register === 'klart' ? '-klart' : ''}.md`;
    const { screens } = readMarkdown(readFileSync(join(folder, file), 'utf8'), 'ro', none, () => undefined);
    return { register, file, screens };
  });
}

async function exercises(): Promise<Exercise[]> {
  const { course, types } = await run();
  return readExercises(course, types, sources());
}

/** Puts the example of a type at the end of both files. */
function addExample(type: string): void {
  const text = readFileSync(new URL(`../../questions/${type}/example.md`, import.meta.url), 'utf8').replace(
    /\]\{#[\w-]+( objectives="[^"]*")/,
    `]{#ny-${type}`,
  );
  change('ro/nb.md', /$/, `\n${text}`);
  change('ro/nb-klart.md', /$/, `\n${plainScenes(text)}`);
}

describe('readExercises', () => {
  it('reads a question with its key, the words of both registers, and the line in each file', async () => {
    const [question] = await exercises();
    expect(question).toMatchObject({
      id: 'ro_forst',
      form: 'one',
      key: { answer: 'b', options: 'ab' },
      at: { standard: { file: 'ro/nb.md', line: 16 }, klart: { file: 'ro/nb-klart.md' } },
    });
    expect(question!.options.standard).toEqual([
      { key: 'a', text: 'Roper tilbake.' },
      { key: 'b', text: 'Senker stemmen.' },
    ]);
    expect(question!.options.klart).not.toEqual(question!.options.standard);
  });

  it('reads scenes, and knows the response of a way through them', async () => {
    addExample('scenario');
    addExample('dialogue');
    const [, scenario, dialogue] = await exercises();
    for (const { form, scoring, key, scenes, wayResponse } of [scenario!, dialogue!]) {
      const { scenes: standard } = scenes!.standard;
      const end = standard.find(({ attributes }) => attributes['end'] === 'good')!;
      const choice = standard.flatMap(({ choices }) => choices).find(({ target }) => target === end.id)!;
      expect(form).toBe('scenes');
      expect(scoring.score(key, wayResponse!([choice], end)!)).toBe(1);
      expect(scenes!.klart.scenes.map(({ id }) => id)).toEqual(standard.map(({ id }) => id));
    }
  });
});

it('every type that gives points has a form, so that none goes unmeasured', async () => {
  const unmeasured = [...(await findTypes()).values()].filter(({ type }) => type.question?.scored && !type.form);
  expect(unmeasured.map(({ path }) => `${path}/schema.ts needs a form: see QuestionForm`)).toEqual([]);
});

it('a small course is measured on every path; its one question of two options gives half of the points by chance', async () => {
  const faults = new Faults();
  const { figures, paths } = measureGuessing(await run(), sources(), faults);
  expect(figures).toHaveLength(19);
  expect(paths.map(({ track, service }) => `${track} ${service}`)).toHaveLength(6);
  for (const { share } of paths) expect(share).toBeGreaterThan(0.4);
  expect(faults.all.map(({ cause }) => /^På «(\w+)»/.exec(cause)?.[1])).toEqual(['full', 'paminnelse', 'enkel']);
});

it('plainText leaves the words, as they are read', () => {
  expect(plainText('<span data-term="x">Å</span> &#x26; &lt;b&gt;  <em>«c»</em>')).toBe('Å & <b> «c»');
});
