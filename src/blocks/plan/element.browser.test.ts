/** Tests `plan` in a real browser. */
import { keepsPrivateContract } from '../../../tests/contract/private-block.contract.ts';
import './element.ts';
import { blockType } from './schema.ts';

describe('plan', () => {
  keepsPrivateContract({ name: 'plan', blockType, keys: ['r', 'o'], text: 'ro' });
});
