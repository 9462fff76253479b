/** Failures of a tracker: it returns a Problem and never throws. The learner's page has a text for each code. */
export interface Problem {
  /** Stable key for texts, tests and logs; never shown to a learner. */
  readonly code:
    | 'no-lms'
    | 'session-ended'
    | 'lms-refused'
    | 'lms-silent'
    | 'offline'
    | 'not-kept'
    | 'progress-unreadable'
    | 'progress-too-long';
  /** Technical detail for the browser's console, such as the LMS's own error number. */
  readonly detail?: string;
  /**
   * No request gets through, or the server is overloaded. The next try comes by time, by a network that is back, or by
   * the learner; further changes must not bring it forward.
   */
  readonly unreachable?: true;
}
