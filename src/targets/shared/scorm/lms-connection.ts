/** The LMS's API object: every call returns a value or a Problem, and none throws. */
import type { Problem } from '../../../core/learner/problem.ts';

/** Names of the six calls in a version of SCORM (SCORM 1.2 RTE 3.3; SCORM 2004 RTE 3.1). */
export interface MethodNames {
  readonly initialize: string;
  readonly finish: string;
  readonly get: string;
  readonly set: string;
  readonly commit: string;
  readonly lastError: string;
}

/** A connection by one API object. */
export class LmsConnection {
  readonly #api: object;
  readonly #names: MethodNames;

  constructor(api: object, names: MethodNames) {
    this.#api = api;
    this.#names = names;
  }

  /** Begins the session. Some LMSs answer "false" where it has begun already. */
  initialize(): Problem | undefined {
    return this.#call(this.#names.initialize, '');
  }

  /** The value of a data model element; `''` where the LMS has none or does not answer. */
  get(element: string): string {
    try {
      const value = this.#apply(this.#names.get, element);
      return value === undefined || value === null ? '' : String(value);
    } catch {
      return '';
    }
  }

  /** Sets a value; it is stored only after {@link commit}. */
  set(element: string, value: string): Problem | undefined {
    return this.#call(this.#names.set, element, value);
  }

  /** Asks the LMS to store the values that were set. */
  commit(): Problem | undefined {
    return this.#call(this.#names.commit, '');
  }

  /** Ends the session. */
  finish(): Problem | undefined {
    return this.#call(this.#names.finish, '');
  }

  #call(method: string, element: string, ...value: string[]): Problem | undefined {
    const what = element ? `${method} ${element}` : method;
    try {
      const answer = this.#apply(method, element, ...value);
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
      return String(this.#apply(this.#names.lastError));
    } catch {
      return 'unknown';
    }
  }

  #apply(method: string, ...values: string[]): unknown {
    return Reflect.apply(Reflect.get(this.#api, method) as () => unknown, this.#api, values);
  }
}
