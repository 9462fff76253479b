/** Describes a course's statements as an xAPI Profile (xAPI Profiles 1.0, JSON-LD), for whoever reads them in an LRS. */
import { buildingBlocks, type Course, type Reporting } from '../../../core/course/course.ts';
import type { PackageFile } from '../../../packaging/package.ts';
import { activityTypes, iriOf, profileIri, progressExtension, verbs, type Unit, type VerbName } from './vocabulary.ts';

/** One kind of statement, from which reporting level it is sent, and what stands in it. */
interface Kind {
  readonly verb: VerbName;
  readonly id: string;
  readonly type: string;
  readonly from: Reporting;
  readonly words: { readonly en: string; readonly nb: string };
  /** JSONPath of what is always there; with a level where it is there only from that level on. */
  readonly holds: readonly (readonly [location: string, from?: Reporting])[];
}

const levels: readonly Reporting[] = ['completion', 'score', 'answers'];

/** What the definitions call the unit, and the whole of what is to be done in it. */
const unitWords = {
  course: { en: 'course', nb: 'kurset', whole: { en: 'track', nb: 'sporet' } },
  module: { en: 'module', nb: 'modulen', whole: { en: 'module', nb: 'modulen' } },
} as const;

const kindsOf = (type: string, words: (typeof unitWords)[Unit]): readonly Kind[] => [
  ...progressKinds(type, words),
  ...resultKinds(type, words),
];

/** Statements on the way through the course. */
const progressKinds = (type: string, { en, nb, whole }: (typeof unitWords)[Unit]): readonly Kind[] => [
  {
    verb: 'initialized',
    id: 'apnet',
    type,
    from: 'completion',
    words: { en: `The learner opened the ${en}.`, nb: `Deltakeren åpnet ${nb}.` },
    holds: [],
  },
  {
    verb: 'progressed',
    id: 'framdrift',
    type,
    from: 'completion',
    words: {
      en: `The learner passed 25, 50 or 75 per cent of the ${whole.en}; told once each.`,
      nb: `Deltakeren passerte 25, 50 eller 75 prosent av ${whole.nb}. Sendes én gang for hver.`,
    },
    holds: [[`$.result.extensions['${progressExtension}']`]],
  },
  {
    verb: 'answered',
    id: 'svar',
    type: activityTypes.question,
    from: 'answers',
    words: {
      en: 'The learner answered a question that counts. Private blocks are never told.',
      nb: 'Deltakeren svarte på et spørsmål som teller. Private blokker sendes aldri.',
    },
    holds: [['$.result.response']],
  },
  {
    verb: 'scored',
    id: 'byggestein',
    type: activityTypes.objective,
    from: 'score',
    words: {
      en: 'The learner is done with a building block. "success" is told only when it is true.',
      nb: 'Deltakeren er ferdig med en byggestein. «success» sendes bare når det er sant.',
    },
    holds: [['$.result.score.scaled'], ['$.result.completion']],
  },
];

/** Statements of results, and of the end of a session. */
const resultKinds = (type: string, { en, nb, whole }: (typeof unitWords)[Unit]): readonly Kind[] => [
  {
    verb: 'completed',
    id: 'fullfort',
    type,
    from: 'completion',
    words: {
      en: `The learner has done all of the ${whole.en}; told once.`,
      nb: `Deltakeren har gjort hele ${whole.nb}. Sendes én gang.`,
    },
    holds: [['$.result.completion'], ['$.result.duration']],
  },
  {
    verb: 'passed',
    id: 'bestatt',
    type,
    from: 'completion',
    words: {
      en: 'The learner reached the mastery score; told once. "failed" is never told.',
      nb: 'Deltakeren nådde kravet til bestått. Sendes én gang. «failed» sendes aldri.',
    },
    holds: [['$.result.success'], ['$.result.duration'], ['$.result.score.scaled', 'score']],
  },
  {
    verb: 'scored',
    id: 'poeng',
    type,
    from: 'score',
    words: {
      en: `A score of the whole ${whole.en} that is not yet a pass, or better than the one passed with.`,
      nb: `En poengsum for hele ${whole.nb} som ikke er bestått ennå, eller er bedre enn den deltakeren besto med.`,
    },
    holds: [['$.result.score.scaled']],
  },
  {
    verb: 'terminated',
    id: 'avsluttet',
    type,
    from: 'completion',
    words: { en: `The learner left the ${en}.`, nb: `Deltakeren gikk ut av ${nb}.` },
    holds: [['$.result.duration']],
  },
];

/** The profile as a file of the package: only what the course's reporting level lets out. @param unit what the package launches */
export function profileFile(course: Course, unit: Unit = 'course'): PackageFile {
  const scheme = `${profileIri(course.id)}:${course.version}`;
  const part = (...names: readonly string[]): string => iriOf(course.id, 'xapi-profil', ...names);
  const reaches = (from: Reporting = 'completion'): boolean => levels.indexOf(from) <= levels.indexOf(course.reporting);
  // One module is not the building block, and says nothing of it.
  const sent = kindsOf(activityTypes[unit], unitWords[unit]).filter(
    ({ from, type }) => reaches(from) && (unit === 'course' || type !== activityTypes.objective),
  );
  const first = part('setning', 'apnet');
  const last = part('setning', 'avsluttet');
  const profile = {
    '@context': 'https://w3id.org/xapi/profiles/context',
    id: profileIri(course.id),
    type: 'Profile',
    conformsTo: 'https://w3id.org/xapi/profiles#1.0',
    prefLabel: { [course.language]: course.title },
    definition: {
      en: `What the course tells an LRS at the reporting level "${course.reporting}".`,
      nb: `Hva kurset forteller en LRS på rapportnivået «${course.reporting}».`,
    },
    author: { type: 'Organization', name: course.title },
    versions: [{ id: scheme, generatedAtTime: dateOf(course.version) }],
    concepts: buildingBlocks.map((id) => ({
      id: iriOf(course.id, id),
      type: 'Activity',
      inScheme: scheme,
      activityDefinition: {
        '@context': 'https://w3id.org/xapi/profiles/activity-context',
        type: activityTypes.objective,
        name: { [course.language]: course.buildingBlocks[id].title },
        description: { [course.language]: course.buildingBlocks[id].lead },
      },
    })),
    templates: sent.map(({ verb, id, type, words, holds }) => ({
      id: part('setning', id),
      type: 'StatementTemplate',
      inScheme: scheme,
      prefLabel: { en: verb, nb: verbs[verb].display.nb },
      definition: words,
      verb: verbs[verb].id,
      objectActivityType: type,
      contextCategoryActivityType: [activityTypes.profile],
      rules: holds.filter(([, from]) => reaches(from)).map(([location]) => ({ location, presence: 'included' })),
    })),
    patterns: [
      {
        id: part('okt'),
        type: 'Pattern',
        inScheme: scheme,
        primary: true,
        prefLabel: { en: 'session', nb: 'økt' },
        definition: { en: 'One sitting.', nb: 'Én gang kurset er åpent.' },
        sequence: [first, part('underveis'), last],
      },
      {
        id: part('underveis'),
        type: 'Pattern',
        inScheme: scheme,
        primary: false,
        prefLabel: { en: 'under way', nb: 'underveis' },
        definition: { en: 'Any news.', nb: 'Noe nytt.' },
        zeroOrMore: part('nytt'),
      },
      {
        id: part('nytt'),
        type: 'Pattern',
        inScheme: scheme,
        primary: false,
        prefLabel: { en: 'news', nb: 'noe nytt' },
        definition: { en: 'One piece of news.', nb: 'Én ting som er ny.' },
        alternates: sent.map(({ id }) => part('setning', id)).filter((id) => id !== first && id !== last),
      },
    ],
  };
  return { path: 'xapi-profile.jsonld', content: `${JSON.stringify(profile, undefined, 2)}\n` };
}

/** The day of a version that is one; else the day that all files of a package carry. */
function dateOf(version: string): string {
  const day = /^(\d{4})\.(\d\d)\.(\d\d)$/.exec(version);
  return day ? `${day[1]}-${day[2]}-${day[3]}T00:00:00Z` : '1980-01-01T00:00:00Z';
}
