/** Tests `reflection` in a real browser. */
import { keepsPrivateContract } from '../../../tests/contract/private-block.contract.ts';
import './element.ts';
import { blockType } from './schema.ts';

describe('reflection', () => {
  keepsPrivateContract({ name: 'reflection', blockType, keys: ['r', 'o'], text: 'ro' });
});
