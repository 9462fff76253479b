/** Tests the mentor's link, short code and every rule of the real desk in modules/course.yaml. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { registers, type Desk, type DeskQuestion, type ServiceEntry, type Track } from './course.ts';
import { fromCode, fromHash, recommend, toCode, toHash, type Assignment, type DeskAnswers } from './assignment.ts';

interface CourseFile {
  readonly tracks: readonly Track[];
  readonly services: readonly ServiceEntry[];
  readonly desk: Omit<Desk, 'questions'> & {
    readonly questions: readonly (Omit<DeskQuestion, 'options'> & { options: DeskQuestion['options'] | 'services' })[];
  };
}
const file = parse(readFileSync(new URL('../../../modules/course.yaml', import.meta.url), 'utf8')) as CourseFile;
const course = { tracks: file.tracks, services: file.services, language: 'nb' };
const choice: Assignment = { track: 'enkel', service: 'barnehage', register: 'klart', language: 'nb' };
const choices = course.tracks.flatMap(({ id: track }) =>
  ['skole', 'barnehage', 'politi'].flatMap((service) =>
    registers.map((register): Assignment => ({ track, service, register, language: 'nb' })),
  ),
);

describe('link', () => {
  it('is readable', () => {
    expect(toHash(choice)).toBe('#spor=enkel&tjeneste=barnehage&sprak=nb-klart');
    expect(toHash({ ...choice, register: 'standard' })).toBe('#spor=enkel&tjeneste=barnehage&sprak=nb');
  });
  it('carries every choice back', () => {
    for (const each of choices) expect(fromHash(toHash(each), course)).toEqual(each);
  });
  it('ignores what the course does not know', () => {
    expect(fromHash('#spor=enkel&tjeneste=sirkus&sprak=tlh', course)).toEqual({ track: 'enkel' });
    expect(fromHash('#sprak=nb-klart&spor=%00', course)).toEqual({ language: 'nb', register: 'klart' });
    for (const hash of ['', '#', '#&&==', '#%E0%A4%A', '#spor', '#__proto__=1'])
      expect(fromHash(hash, course)).toEqual({});
  });
});

describe('code', () => {
  it('is short', () => expect(toCode(choice, course)).toBe('2BK'));
  it('is different for every choice and leads back to it', () => {
    const codes = choices.map((each) => toCode(each, course));
    expect(new Set(codes).size).toBe(choices.length);
    codes.forEach((code, index) => expect(fromCode(code ?? '', course)).toEqual(choices[index]));
  });
  it('forgives case, spaces, hyphens and full stops', () => {
    for (const text of ['2bk', ' 2 B K ', '2-b-k', '2–B–k', '2.b.k', '2\u00a0BK\n'])
      expect(fromCode(text, course)).toEqual(choice);
  });
  it('is undefined when not valid', () => {
    for (const text of ['', '2B', '2BKK', '0BK', '2XK', '2BX', 'KB2', '😀BK'])
      expect(fromCode(text, course)).toBeUndefined();
    expect(toCode({ ...choice, track: 'borte' }, course)).toBeUndefined();
  });
});

describe('recommend', () => {
  const { desk } = file;
  const combinations = desk.questions.reduce<DeskAnswers[]>(
    (answers, question) => {
      const options = question.options === 'services' ? file.services : question.options;
      return answers.flatMap((answer) => options.map((option) => ({ ...answer, [question.id]: option.id })));
    },
    [{}],
  );

  it('answers every combination with one known track and register and a reason', () => {
    expect(combinations.length).toBe(7 * 6 * 3 * 2 * 3);
    for (const answers of combinations) {
      const advice = recommend(desk, answers);
      expect(
        course.tracks.map((track) => track.id),
        JSON.stringify(answers),
      ).toContain(advice?.track);
      expect(registers).toContain(advice?.register);
      expect(advice?.reason).toMatch(/\.$/);
    }
  });
  it('asks only for questions and answers that exist', () => {
    const known = new Map(
      desk.questions.map(({ id, options }) => [
        id,
        (options === 'services' ? file.services : options).map((o) => o.id as string),
      ]),
    );
    for (const rule of [...desk.tracks, ...desk.registers, ...desk.additions]) {
      for (const [question, wanted] of Object.entries(rule.when)) {
        for (const answer of wanted) expect(known.get(question), `${question}: ${answer}`).toContain(answer);
      }
    }
  });
  it('gives its reasons and answers as whole texts', () => {
    for (const rule of desk.tracks)
      expect(
        Object.keys(rule)
          .filter((key) => key !== 'besides')
          .sort(),
        rule.because,
      ).toEqual(['because', 'track', 'when']);
    for (const rule of desk.registers)
      expect(Object.keys(rule).sort(), rule.because).toEqual(['because', 'register', 'when']);
    for (const option of desk.questions.flatMap(({ options }) => (options === 'services' ? [] : options))) {
      expect(Object.keys(option).sort(), option.title).toEqual(['id', 'title']);
    }
    for (const { because } of [...desk.tracks, ...desk.registers, ...desk.additions]) expect(because).toMatch(/\.$/);
  });
  /** The same rules, each naming its own number as its reason. */
  const numbered = {
    tracks: desk.tracks.map((rule, index) => ({ ...rule, because: `track ${index}` })),
    registers: desk.registers.map((rule, index) => ({ ...rule, because: `register ${index}` })),
    additions: [],
  };
  it.each(desk.tracks.map((rule, index) => [index, rule] as const))(
    'lets track rule %i decide where it is the first to hold',
    (index, rule) => {
      const decided = combinations.filter((answers) =>
        recommend(numbered, answers)?.reason.startsWith(`track ${index} `),
      );
      expect(decided.length).toBeGreaterThan(0);
      for (const answers of decided) {
        expect(recommend(desk, answers)?.track).toBe(rule.track);
        for (const [question, wanted] of Object.entries(rule.when)) expect(wanted).toContain(answers[question]);
      }
    },
  );
  it.each(desk.registers.map((rule, index) => [index, rule] as const))(
    'lets register rule %i decide where it is the first to hold',
    (index, rule) => {
      const decided = combinations.filter((answers) =>
        recommend(numbered, answers)?.reason.endsWith(` register ${index}`),
      );
      expect(decided.length).toBeGreaterThan(0);
      for (const answers of decided) expect(recommend(desk, answers)?.register).toBe(rule.register);
    },
  );
  it.each([
    ['leder', 'none', 'easy', 'leder', 'standard'],
    ['mentor', 'much', 'slow', 'mentor', 'klart'],
    ['vikar', 'much', 'easy', 'start', 'klart'],
    ['frivillig', 'none', 'easy', 'start', 'klart'],
    ['frivillig', 'some', 'easy', 'enkel', 'klart'],
    ['assistent', 'none', 'easy', 'enkel', 'klart'],
    ['fagperson', 'much', 'easy', 'paminnelse', 'standard'],
    ['fagperson', 'some', 'slow', 'enkel', 'klart'],
    ['fagperson', 'some', 'easy', 'full', 'standard'],
  ])('a %s who knows %s and reads %s takes %s in %s', (role, knows, norwegian, track, register) => {
    const advice = recommend(desk, { service: 'skole', meets: 'groups', role, knows, norwegian });
    expect(advice).toMatchObject({ track, register });
  });
  it.each([
    ['leder', 'none', 'easy', 'full'],
    ['leder', 'much', 'easy', 'paminnelse'],
    ['mentor', 'some', 'slow', 'enkel'],
    ['mentor', 'much', 'slow', 'paminnelse'],
    ['vikar', 'none', 'easy', undefined],
    ['fagperson', 'some', 'easy', undefined],
  ])('a %s who knows %s and reads %s takes besides: %s', (role, knows, norwegian, besides) => {
    const advice = recommend(desk, { service: 'skole', meets: 'alone', role, knows, norwegian });
    expect(advice?.besides).toBe(besides);
    expect(advice?.reason.includes('i tillegg til kurset')).toBe(besides !== undefined);
  });
  it('asks nothing in vain: another answer can lead to other advice, or, of the service, to another link', () => {
    for (const { id } of desk.questions.filter((question) => question.id !== 'service')) {
      const rest = (answers: DeskAnswers): string => JSON.stringify({ ...answers, [id]: '' });
      const advices = new Map<string, Set<string>>();
      for (const answers of combinations)
        advices.set(
          rest(answers),
          (advices.get(rest(answers)) ?? new Set()).add(JSON.stringify(recommend(desk, answers))),
        );
      expect(
        [...advices.values()].some(({ size }) => size > 1),
        id,
      ).toBe(true);
    }
  });
  it('adds a sentence for those who meet children in groups, and for those who do not meet them', () => {
    const reason = (meets: string, role = 'vikar'): string | undefined =>
      recommend(desk, { service: 'skole', role, meets, norwegian: 'easy', knows: 'none' })?.reason;
    expect(reason('groups')).toMatch(/ eksempler med grupper\.$/);
    expect(reason('groups', 'leder')).not.toMatch(/grupper/);
    expect(reason('none', 'leder')).toMatch(/ samtaler med dem som møter barna\.$/);
    expect(reason('alone')).toMatch(/klarspråk\.$/);
  });
  it('is undefined where no rule holds', () => {
    expect(
      recommend({ tracks: [{ when: { role: ['x'] }, track: 'a', because: '.' }], registers: [], additions: [] }, {}),
    ).toBeUndefined();
  });
});
