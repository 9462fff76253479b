/** Things sorted into categories by radio buttons, or dragged there. */
import { customElement } from 'lit/decorators.js';
import { PairingElement } from '../../player/ui/pairing-element.ts';

@customElement('okt-categorise')
export class CategoriseElement extends PairingElement {}
