/** Tests the mentor's link, the short code and every recommendation rule of modules/course.yaml. */
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
const assignment: Assignment = { track: 'enkel', service: 'barnehage', register: 'klart', language: 'nb' };
const assignments = course.tracks.flatMap(({ id: track }) =>
  ['skole', 'barnehage', 'politi'].flatMap((service) =>
    registers.map((register): Assignment => ({ track, service, register, language: 'nb' })),
  ),
);

describe('link', () => {
  it('is readable', () => {
    expect(toHash(assignment)).toBe('#spor=enkel&tjeneste=barnehage&sprak=nb-klart');
    expect(toHash({ ...assignment, register: 'standard' })).toBe('#spor=enkel&tjeneste=barnehage&sprak=nb');
  });
  it('reads back every assignment', () => {
    for (const each of assignments) expect(fromHash(toHash(each), course)).toEqual(each);
  });
  it('ignores values that the course does not have', () => {
    expect(fromHash('#spor=enkel&tjeneste=sirkus&sprak=tlh', course)).toEqual({ track: 'enkel' });
    expect(fromHash('#sprak=nb-klart&spor=%00', course)).toEqual({ language: 'nb', register: 'klart' });
    for (const hash of ['', '#', '#&&==', '#%E0%A4%A', '#spor', '#__proto__=1'])
      expect(fromHash(hash, course)).toEqual({});
  });
});

describe('code', () => {
  it('has three characters', () => expect(toCode(assignment, course)).toBe('2BK'));
  it('differs for every assignment and is read back', () => {
    const codes = assignments.map((each) => toCode(each, course));
    expect(new Set(codes).size).toBe(assignments.length);
    codes.forEach((code, index) => expect(fromCode(code ?? '', course)).toEqual(assignments[index]));
  });
  it('is read whatever its case, spaces, hyphens and full stops', () => {
    for (const text of ['2bk', ' 2 B K ', '2-b-k', '2–B–k', '2.b.k', '2\u00a0BK\n'])
      expect(fromCode(text, course)).toEqual(assignment);
  });
  it('is undefined when not valid', () => {
    for (const text of ['', '2B', '2BKK', '0BK', '2XK', '2BX', 'KB2', '😀BK'])
      expect(fromCode(text, course)).toBeUndefined();
    expect(toCode({ ...assignment, track: 'borte' }, course)).toBeUndefined();
  });
});

const { desk } = file;
/** Every combination of answers to the desk's questions. */
const combinations = desk.questions.reduce<DeskAnswers[]>(
  (answers, question) => {
    const options = question.options === 'services' ? file.services : question.options;
    return answers.flatMap((answer) => options.map((option) => ({ ...answer, [question.id]: option.id })));
  },
  [{}],
);

describe('the desk of the course', () => {
  it('gives a known track, a known register and a reason for every combination of answers', () => {
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
  it('has rules for existing questions and options only', () => {
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
  it('has rules and options without unknown keys, and reasons that end in a full stop', () => {
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

  /** The same rules, each with its own number as the reason. */
  const numbered = {
    tracks: desk.tracks.map((rule, index) => ({ ...rule, because: `track ${index}` })),
    registers: desk.registers.map((rule, index) => ({ ...rule, because: `register ${index}` })),
    additions: [],
  };
  it.each(desk.tracks.map((rule, index) => [index, rule] as const))(
    'applies track rule %i when it is the first to match',
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
    'applies register rule %i when it is the first to match',
    (index, rule) => {
      const decided = combinations.filter((answers) =>
        recommend(numbered, answers)?.reason.endsWith(` register ${index}`),
      );
      expect(decided.length).toBeGreaterThan(0);
      for (const answers of decided) expect(recommend(desk, answers)?.register).toBe(rule.register);
    },
  );
});

describe('recommend', () => {
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
  ])('role %s, knowledge %s, Norwegian %s: track %s in %s', (role, knows, norwegian, track, register) => {
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
  ])('role %s, knowledge %s, Norwegian %s: additional track %s', (role, knows, norwegian, besides) => {
    const advice = recommend(desk, { service: 'skole', meets: 'alone', role, knows, norwegian });
    expect(advice?.besides).toBe(besides);
    expect(advice?.reason.includes('i tillegg til kurset')).toBe(besides !== undefined);
  });
  it('depends on every question but the service, which only changes the link', () => {
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
  it('adds a sentence for colleagues who meet children in groups, and for those who do not meet children', () => {
    const reason = (meets: string, role = 'vikar'): string | undefined =>
      recommend(desk, { service: 'skole', role, meets, norwegian: 'easy', knows: 'none' })?.reason;
    expect(reason('groups')).toMatch(/ eksempler med grupper\.$/);
    expect(reason('groups', 'leder')).not.toMatch(/grupper/);
    expect(reason('none', 'leder')).toMatch(/ samtaler med dem som møter barna\.$/);
    expect(reason('alone')).toMatch(/klarspråk\.$/);
  });
  it('is undefined when no rule matches', () => {
    expect(
      recommend({ tracks: [{ when: { role: ['x'] }, track: 'a', because: '.' }], registers: [], additions: [] }, {}),
    ).toBeUndefined();
  });
});
