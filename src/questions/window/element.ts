/** People placed on the window of tolerance by radio buttons, or dragged there. */
import { customElement } from 'lit/decorators.js';
import { PairingElement } from '../../player/ui/pairing-element.ts';

@customElement('okt-window')
export class WindowElement extends PairingElement {}
