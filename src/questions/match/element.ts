/** Pairs chosen by number, or dragged together. */
import { customElement } from 'lit/decorators.js';
import { PairingElement } from '../../player/ui/pairing-element.ts';

@customElement('okt-match')
export class MatchElement extends PairingElement {}
