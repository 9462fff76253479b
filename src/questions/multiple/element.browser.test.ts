/** Tests `multiple` in a real browser. */
import { keepsElementContract, type ElementCase } from '../../../tests/contract/question-element.contract.ts';
import './element.ts';
import { blockType } from './schema.ts';
import { questionType } from './score.ts';

const given: ElementCase = {
  name: 'multiple',
  blockType: blockType as ElementCase['blockType'],
  questionType: questionType as ElementCase['questionType'],
  keys: ['Tab', 'Space', 'Tab', 'Tab', 'Space', 'Tab'],
  response: 'ac',
  other: 'abc',
};

describe('multiple', () => {
  keepsElementContract(given);
});
