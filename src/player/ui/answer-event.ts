/** Event of a question's element: the learner has answered or skipped it. Handled by CoursePage. */
import type { Response } from '../../core/scoring/question-type.ts';

export class AnswerEvent extends Event {
  static readonly type = 'okt-answer';

  /**
   * @param question id
   * @param response `undefined` when the learner skipped the question
   */
  constructor(
    readonly question: string,
    readonly response: Response | undefined,
  ) {
    super(AnswerEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'okt-answer': AnswerEvent;
  }
}
