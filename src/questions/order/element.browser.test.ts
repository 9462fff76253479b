/** Tests `order` in a real browser. */
import { keepsElementContract, type ElementCase } from '../../../tests/contract/question-element.contract.ts';
import './element.ts';
import { blockType } from './schema.ts';

const given: ElementCase = {
  name: 'order',
  blockType,
  keys: ['Tab', 'Tab', 'Enter', 'Enter', 'Tab', 'Tab'],
  response: 'bca',
  other: 'bac',
  complete: true,
};

describe('order', () => {
  keepsElementContract(given);
});
