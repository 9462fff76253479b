/** A SCORM LMS for tests: scorm-again behind checks as strict as the strictest LMS, with quirks that can be switched on. */
import { Scorm12API, Scorm2004API } from 'scorm-again';
import type { Bench, Stored, Traffic } from '../contract/tracker.contract.ts';
import type { Tracker } from '../../src/core/learner/tracker.ts';

/** Values that a strict LMS accepts, by element and version. */
const strictValues: Readonly<Record<Version, readonly (readonly [element: RegExp, value: RegExp])[]>> = {
  '1.2': [
    [/^cmi\.suspend_data$/, /^[^]{0,4096}$/],
    [/^cmi\.core\.lesson_location$/, /^.{0,255}$/],
    [/^cmi\.core\.lesson_status$/, /^(passed|completed|failed|incomplete|browsed)$/],
    [/^cmi\.core\.exit$/, /^(time-out|suspend|logout|)$/],
    [/^cmi\.core\.session_time$/, /^\d{2,4}:\d\d:\d\d(\.\d{1,2})?$/],
    [/score\.(raw|min|max)$/, /^\d{1,3}$/],
    [/^cmi\.(interactions|objectives)\.\d+\.id$/, /^[\w.-]{1,255}$/],
    [/\.type$/, /^(true-false|choice|fill-in|matching|performance|sequencing|likert|numeric)$/],
    [/\.time$/, /^\d\d:\d\d:\d\d(\.\d{1,2})?$/],
    [/\.result$/, /^(correct|wrong|neutral|unanticipated|0(\.\d{1,2})?)$/],
    [/\.(student_response|pattern)$/, /^.{0,255}$/],
  ],
  '2004': [
    [/^cmi\.suspend_data$/, /^[^]{0,64000}$/],
    [/^cmi\.completion_status$/, /^(completed|incomplete)$/],
    [/success_status$/, /^passed$/],
    [/^cmi\.exit$/, /^(suspend|normal)$/],
    [/session_time$/, /^PT\d+(\.\d{1,2})?S$/],
    [/(scaled|progress_measure)$/, /^(0(\.\d{1,2})?|1)$/],
    [/\.timestamp$/, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d\dZ$/],
    [/^cmi\.(interactions|objectives)\.\d+\.id$/, /^[\w.-]{1,255}$/],
    [/\.result$/, /^(correct|incorrect|neutral|0(\.\d{1,2})?)$/],
  ],
};

/** Neutral names of the elements. */
const elements = {
  '1.2': {
    status: 'cmi.core.lesson_status',
    raw: 'cmi.core.score.raw',
    mode: 'cmi.core.lesson_mode',
    credit: 'cmi.core.credit',
    learner: 'cmi.core.student_id',
  },
  '2004': {
    status: 'cmi.completion_status',
    raw: 'cmi.score.raw',
    mode: 'cmi.mode',
    credit: 'cmi.credit',
    learner: 'cmi.learner_id',
  },
} as const;

/** Version of the run-time. */
export type Version = '1.2' | '2004';

/** One call of the course. */
export interface Call {
  readonly method: string;
  readonly element: string;
  readonly value: string;
}

/** One learner's attempt in a SCORM LMS. */
export class ScormLms implements Bench {
  readonly calls: Call[] = [];
  /** Elements this LMS does not know: any whose name matches. */
  unknown?: RegExp;
  /** Elements that it throws at when they are set. */
  throwsAt?: RegExp;
  /** Runs after each successful commit. */
  afterCommit?: (values: Map<string, string>) => void;
  readonly #version: Version;
  readonly #connect: (window: object) => Tracker;
  readonly #saved = new Map<string, string>();
  #window: object = {};
  #failing = false;

  constructor(version: Version, connect: (window: object) => Tracker) {
    this.#version = version;
    this.#connect = connect;
  }

  /** The committed values. */
  get values(): ReadonlyMap<string, string> {
    return this.#saved;
  }

  /** The frame of the latest launch, in which the course runs. */
  get window(): object {
    return this.#window;
  }

  launch(mode: 'normal' | 'review' = 'normal', credit = mode === 'review' ? 'no-credit' : 'credit'): Tracker {
    const { mode: modeElement, credit: creditElement, learner } = elements[this.#version];
    const api = this.#open(
      new Map([...this.#saved, [modeElement, mode], [creditElement, credit], [learner, 'kari.nordmann@kommune.no']]),
    );
    const top = { [this.#version === '1.2' ? 'API' : 'API_1484_11']: api };
    this.#window = { parent: { parent: Object.assign(top, { parent: top }) } };
    return this.#connect(this.#window);
  }

  stored(): Stored {
    const value = (element: string): string => this.#saved.get(element) ?? '';
    const { status, raw } = elements[this.#version];
    const list = (name: string): string[] => {
      const ids: string[] = [];
      while (this.#saved.has(`cmi.${name}.${ids.length}.id`)) ids.push(value(`cmi.${name}.${ids.length}.id`));
      return ids;
    };
    const word = value(status);
    return {
      suspend: value('cmi.suspend_data'),
      completed: word === 'completed' || word === 'passed',
      passed: word === 'passed' || value('cmi.success_status') === 'passed',
      ...(this.#saved.has(raw) && { raw: Number(value(raw)) }),
      objectives: Object.fromEntries(
        list('objectives').map((id, index) => [id, Number(value(`cmi.objectives.${index}.score.raw`))]),
      ),
      interactions: list('interactions'),
    };
  }

  traffic(): Traffic {
    const count = (pattern: RegExp): number => this.calls.filter(({ method }) => pattern.test(method)).length;
    return { writes: count(/SetValue$/), commits: count(/Commit$/), ends: count(/(Finish|Terminate)$/) };
  }

  fail(): void {
    this.#failing = true;
  }

  recover(): void {
    this.#failing = false;
  }

  /** An API object on top of scorm-again that logs every call and refuses what is not strictly right. */
  #open(initial: ReadonlyMap<string, string>): object {
    const settings = { autocommit: false, logLevel: 5 } as const;
    const inner = this.#version === '1.2' ? new Scorm12API(settings) : new Scorm2004API(settings);
    const writeOnly = /(\.exit|session_time)$/;
    inner.loadFromFlattenedJSON(Object.fromEntries([...initial].filter(([element]) => !writeOnly.test(element))));
    const pending = new Map<string, string>();
    const call = (method: string, ...values: string[]): string =>
      String(Reflect.apply(Reflect.get(inner, method) as () => unknown, inner, values));
    const store = (): void => {
      for (const [element, value] of pending) this.#saved.set(element, value);
      pending.clear();
    };
    const api = (method: string) => {
      return (element = '', value = ''): string => {
        this.calls.push({ method, element, value });
        if (method.endsWith('GetValue')) {
          const blanked = this.#saved.get(element) === '' && !pending.has(element);
          return blanked || this.unknown?.test(element) ? '' : call(method, element);
        }
        if (method.endsWith('SetValue')) {
          if (this.throwsAt?.test(element)) throw new Error('not implemented');
          if (!this.#accepts(element, value)) return 'false';
          const answer = call(method, element, value);
          if (answer === 'true') pending.set(element, value);
          return answer;
        }
        if (method.endsWith('Commit')) {
          if (this.#failing) return 'false';
          store();
          this.afterCommit?.(this.#saved);
          return 'true';
        }
        if (/Finish|Terminate/.test(method) && !this.#failing) store();
        return call(method, element, value);
      };
    };
    const names = [
      'Initialize',
      'GetValue',
      'SetValue',
      'Commit',
      'GetLastError',
      this.#version === '1.2' ? 'Finish' : 'Terminate',
    ];
    return Object.fromEntries(
      names.map((name) => (this.#version === '1.2' ? `LMS${name}` : name)).map((name) => [name, api(name)]),
    );
  }

  #accepts(element: string, value: string): boolean {
    if (this.unknown?.test(element)) return false;
    return strictValues[this.#version].every(([where, what]) => !where.test(element) || what.test(value));
  }
}

/** Windows whose LMS fails from the first call, by the kind of failure. */
export function hostileWindows(version: Version): Readonly<Record<string, object>> {
  const name = version === '1.2' ? 'API' : 'API_1484_11';
  const methods = ['Initialize', 'GetValue', 'SetValue', 'Commit', 'GetLastError', 'Finish', 'Terminate'].flatMap(
    (method) => [method, `LMS${method}`],
  );
  const all = (answer: () => unknown): object => ({
    [name]: Object.fromEntries(methods.map((method) => [method, answer])),
  });
  const thrower = (): never => {
    throw new DOMException('Blocked a frame', 'SecurityError');
  };
  return {
    'is not there': {},
    'answers "false" to everything': all(() => 'false'),
    'answers false to everything': all(() => false),
    'answers nothing': all(() => undefined),
    'answers with an object that has no text': all(() => Object.create(null) as object),
    'throws at every call': all(thrower),
    'throws when it is touched': Object.defineProperty({}, name, { get: thrower }),
    'lives in another origin': new Proxy({}, { get: thrower, has: thrower }),
    'takes the start and then nothing': {
      [name]: {
        ...Object.fromEntries(
          methods.map((method) => [method, () => (method.endsWith('Initialize') ? 'true' : 'false')]),
        ),
      },
    },
  };
}
