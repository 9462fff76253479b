/** A private note under something to think about. */
import { customElement } from 'lit/decorators.js';
import { PrivateElement } from '../../player/ui/private-element.ts';

@customElement('okt-reflection')
export class ReflectionElement extends PrivateElement {}
