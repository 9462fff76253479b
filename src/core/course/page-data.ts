/** The data in a course page, `<script id="okt-data">`: the compiler writes it, the page's script reads it once. */
import type { Outline } from './outline.ts';

/** What a page's script needs besides the text. */
export interface PageData {
  readonly outline: Outline;
  /** UI strings of the learner's page, nested by area. */
  readonly strings: Readonly<Record<string, unknown>>;
  /** Language of {@link strings}, BCP 47. */
  readonly uiLanguage: string;
  /** Settings for the tracker, such as those of an LMS profile; each target checks its own. */
  readonly tracking: Readonly<Record<string, unknown>>;
}

const words = { standard: '', klart: '' };
const scope = { 'tracks?': [''], 'services?': [''] };

/** An example of the data: a value stands for its type, a list's only item for every item, and `?` ends an optional name. */
const example = {
  outline: {
    id: '',
    'moduleId?': '',
    version: '',
    language: '',
    mastery: 0,
    reporting: '',
    register: '',
    tracks: [{ id: '', code: '', title: '', lead: '', minutes: 0, register: '', modules: [''], testOut: true }],
    services: [{ id: '', code: '', title: '' }],
    buildingBlocks: {},
    modules: [
      {
        id: '',
        title: words,
        minutes: {},
        screens: [
          {
            id: '',
            title: words,
            questions: [{ id: '', type: '', objectives: [''], test: true, ...scope }],
            'only?': [scope],
            ...scope,
          },
        ],
      },
    ],
    followUps: [{ days: 0, title: '' }],
  },
  strings: {},
  uiLanguage: '',
  tracking: {},
};

/** Reads the data of a page. @throws Error when they are missing or damaged */
export function readPageData(page: Pick<Document, 'getElementById'>): PageData {
  return parsePageData(page.getElementById('okt-data')?.textContent ?? '');
}

/** Reads the text of the data. Answer keys are not checked: each question type has its own. @throws Error naming the first damaged value */
export function parsePageData(text: string): PageData {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    // Not JSON: all of it is damaged.
  }
  const fault = faultIn(data, example, '#okt-data');
  if (fault) throw new Error(`${fault} is missing or damaged`);
  return data as PageData;
}

/** Path of the first value that is not of its example's type; `''` when all are. */
function faultIn(value: unknown, model: unknown, path: string): string {
  const isList = Array.isArray(model);
  if (typeof value !== typeof model || value === null || Array.isArray(value) !== isList) return path;
  if (typeof model !== 'object') return '';
  const parts = value as Readonly<Record<string, unknown>>;
  const models = model as Readonly<Record<string, unknown>>;
  for (const name in isList ? parts : models) {
    const key = name.replace('?', '');
    if (key !== name && parts[key] === undefined) continue;
    const fault = faultIn(parts[key], models[isList ? 0 : name], `${path}.${key}`);
    if (fault) return fault;
  }
  return '';
}

/** Writes the data as JSON that cannot end its script element. */
export function writePageData(data: PageData): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
