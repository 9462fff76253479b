/** Tests `agreement` in a real browser. */
import { keepsPrivateContract } from '../../../tests/contract/private-block.contract.ts';
import './element.ts';
import { blockType } from './schema.ts';

describe('agreement', () => {
  keepsPrivateContract({ name: 'agreement', blockType, keys: ['r', 'o'], text: 'ro' });
});
