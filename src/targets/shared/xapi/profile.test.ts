/** Holds the xAPI Profile to the statements that are really sent, at every reporting level. */
import { describe, expect, it } from 'vitest';
import { course, LrsBench } from '../../../../tests/doubles/lrs-bench.ts';
import { answer, finished, report } from '../../../../tests/contract/tracker.contract.ts';
import { smallCourse } from '../../../../tests/fixtures/small-course.ts';
import { reportingLevels, type Reporting } from '../../../core/course/course.ts';
import type { Report } from '../../../core/learner/tracker.ts';
import { createTracker } from '../../cmi5/tracker.ts';
import { profileFile } from './profile.ts';
import type { Statement } from './statement.ts';
import type { Unit } from './vocabulary.ts';

interface Template {
  readonly id: string;
  readonly type: string;
  readonly inScheme: string;
  readonly verb: string;
  readonly definition: { readonly en: string };
  readonly objectActivityType: string;
  readonly rules: readonly { readonly location: string; readonly presence: string }[];
}
interface Profile {
  readonly id: string;
  readonly conformsTo: string;
  readonly versions: readonly { readonly id: string; readonly generatedAtTime: string }[];
  readonly templates: readonly Template[];
  readonly patterns: readonly {
    readonly id: string;
    readonly sequence?: readonly string[];
    readonly alternates?: readonly string[];
    readonly zeroOrMore?: string;
  }[];
}

const profileOf = (reporting: Reporting, unit: Unit = 'course'): Profile =>
  JSON.parse(String(profileFile({ ...smallCourse, reporting }, unit).content)) as Profile;

/** What the player makes of a report at each level; a module says nothing of a building block. */
function cut(whole: Report, level: Reporting, unit: Unit): Report {
  const full = unit === 'module' ? { ...whole, objectives: [] } : whole;
  const { raw: _, ...rest } = full;
  if (level === 'completion') return { ...rest, objectives: [], interactions: [] };
  return level === 'score' ? { ...full, interactions: [] } : full;
}

async function statementsAt(level: Reporting, unit: Unit = 'course'): Promise<readonly Statement[]> {
  const bench = new LrsBench('cmi5', createTracker);
  const tracker = createTracker({ ...bench.environment(), course: { ...course, unit } });
  await tracker.open();
  await tracker.save(cut(report({ interactions: [answer('q1')] }), level, unit));
  await tracker.save(cut(finished({ suspend: '1~a', raw: 70, passed: false }), level, unit));
  await tracker.save(cut(finished({ suspend: '1~b' }), level, unit));
  tracker.close(cut(finished({ suspend: '1~c', raw: 95 }), level, unit));
  return bench.statements;
}

/** The value at a location such as `$.result.extensions['https://…']`. */
function valueAt(statement: Statement, location: string): unknown {
  const path = [...location.matchAll(/\.(\w+)|\['([^']+)'\]/g)].map((match) => match[1] ?? match[2]!);
  return path.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], statement);
}

describe.each(reportingLevels)('at level %s', (level) => {
  it.each(['course', 'module'] as const)(
    'every statement of a %s fits a template of the profile, and every template is used',
    async (unit) => {
      const { templates } = profileOf(level, unit);
      const used = new Set<string>();
      for (const statement of await statementsAt(level, unit)) {
        const template = templates.find(
          ({ verb, objectActivityType }) =>
            verb === statement.verb.id && objectActivityType === statement.object.definition?.['type'],
        );
        expect(template, `${statement.verb.id} ${statement.object.id}`).toBeDefined();
        for (const { location } of template!.rules)
          expect(valueAt(statement, location), `${template!.id} ${location}`).toBeDefined();
        used.add(template!.id);
      }
      expect([...used].sort()).toEqual(templates.map(({ id }) => id).sort());
    },
  );

  it('tells no more than the level allows', async () => {
    const text = JSON.stringify(await statementsAt(level));
    expect(text.includes('"score"')).toBe(level !== 'completion');
    expect(text.includes('"response"')).toBe(level === 'answers');
  });

  it('has the form of an xAPI Profile 1.0', () => {
    const { id, conformsTo, versions, templates, patterns } = profileOf(level);
    expect(conformsTo).toBe('https://w3id.org/xapi/profiles#1.0');
    expect(versions[0]!.id.startsWith(id)).toBe(true);
    expect(versions[0]!.generatedAtTime).toBe('2026-11-23T00:00:00Z');
    for (const { type, inScheme } of templates)
      expect([type, inScheme]).toEqual(['StatementTemplate', versions[0]!.id]);
    const known = new Set([...templates, ...patterns].map((each) => each.id));
    for (const { sequence = [], alternates = [], zeroOrMore } of patterns)
      for (const part of [...sequence, ...alternates, ...(zeroOrMore ? [zeroOrMore] : [])])
        expect(known).toContain(part);
  });
});

it('a package of modules speaks of modules, and no longer of the course', () => {
  const { templates } = profileOf('answers', 'module');
  const launched = templates.filter(({ objectActivityType }) => objectActivityType.endsWith('/module'));
  expect(launched.map(({ verb }) => verb.slice(verb.lastIndexOf('/') + 1))).toEqual([
    'initialized',
    'progressed',
    'completed',
    'passed',
    'scored',
    'terminated',
  ]);
  expect(
    templates.filter(
      ({ objectActivityType, definition }) =>
        objectActivityType.endsWith('/course') || /course|track/.test(definition.en),
    ),
  ).toEqual([]);
});
