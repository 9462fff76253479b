/** The LMS behind its API object: every call answers with a value or a Problem, and none throws. */
import type { Problem } from '../../../core/learner/problem.ts';

/** What the six calls are named in a version of SCORM (SCORM 1.2 RTE 3.3; SCORM 2004 RTE 3.1). */
export interface MethodNames {
  readonly initialize: string;
  readonly finish: string;
  readonly get: string;
  readonly set: string;
  readonly commit: string;
  readonly lastError: string;
}

/** One API object, made safe to talk to. */
export class LmsConnection {
  readonly #api: object;
  readonly #names: MethodNames;

  constructor(api: object, names: MethodNames) {
    this.#api = api;
    this.#names = names;
  }

  /** Begins the session; some LMSs answer "false" where it has begun already. */
  initialize(): Problem | undefined {
    return this.#order(this.#names.initialize, '');
  }

  /** The value of a data model element; `''` where the LMS has none or does not answer. */
  get(element: string): string {
    try {
      const value = this.#call(this.#names.get, element);
      return value === undefined || value === null ? '' : String(value);
    } catch {
      return '';
    }
  }

  /** Hands a value to the LMS; it is safe only after {@link commit}. */
  set(element: string, value: string): Problem | undefined {
    return this.#order(this.#names.set, element, value);
  }

  /** Asks the LMS to store what it was handed. */
  commit(): Problem | undefined {
    return this.#order(this.#names.commit, '');
  }

  /** Ends the session. */
  finish(): Problem | undefined {
    return this.#order(this.#names.finish, '');
  }

  #order(method: string, element: string, ...value: string[]): Problem | undefined {
    const what = element ? `${method} ${element}` : method;
    try {
      const answer = this.#call(method, element, ...value);
      if (answer === undefined || answer === null || answer === '')
        return { code: 'lms-silent', detail: `${what}: no answer` };
      return ['true', '1'].includes(String(answer).toLowerCase())
        ? undefined
        : { code: 'lms-refused', detail: `${what}: error ${this.#lastError()}` };
    } catch (error) {
      return { code: 'lms-silent', detail: `${what}: ${error instanceof Error ? error.message : 'threw'}` };
    }
  }

  #lastError(): string {
    try {
      return String(this.#call(this.#names.lastError));
    } catch {
      return 'unknown';
    }
  }

  #call(method: string, ...values: string[]): unknown {
    return Reflect.apply(Reflect.get(this.#api, method) as () => unknown, this.#api, values);
  }
}
