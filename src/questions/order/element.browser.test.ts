/** Tests `order` in a real browser. */
import { keepsElementContract, type ElementCase } from '../../../tests/contract/question-element.contract.ts';
import './element.ts';
import { blockType } from './schema.ts';
import { questionType } from './score.ts';

const given: ElementCase = {
  name: 'order',
  blockType: blockType as ElementCase['blockType'],
  questionType: questionType as ElementCase['questionType'],
  keys: ['Tab', 'Tab', 'Enter', 'Enter', 'Tab', 'Tab'],
  response: 'bca',
  other: 'bac',
};

describe('order', () => {
  keepsElementContract(given);
});
