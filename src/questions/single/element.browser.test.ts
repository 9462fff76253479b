/** Tests `single` in a real browser. */
import { keepsElementContract, type ElementCase } from '../../../tests/contract/question-element.contract.ts';
import './element.ts';
import { blockType } from './schema.ts';

const given: ElementCase = {
  name: 'single',
  blockType,
  keys: ['Tab', 'ArrowDown', 'Tab'],
  response: 'b',
  other: 'a',
};

describe('single', () => {
  keepsElementContract(given);
});
