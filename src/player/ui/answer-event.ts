/** A learner has answered a question; bubbles from the question's element to the session. */
import type { Response } from '../../core/scoring/question-type.ts';

export class AnswerEvent extends Event {
  static readonly type = 'okt-answer';

  /** @param response `undefined` when the learner chose to leave the question out */
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
