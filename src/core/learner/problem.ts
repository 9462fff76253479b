/** What went wrong, said so that a learner can read it: a tracker returns a Problem and never throws. */
export interface Problem {
  /** Stable key for tests and logs; never shown to a learner. */
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
}
