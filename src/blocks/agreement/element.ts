/** One agreement at the workplace that can be printed on one page and shared by hand. */
import { customElement } from 'lit/decorators.js';
import { PrivateElement } from '../../player/ui/private-element.ts';

@customElement('okt-agreement')
export class AgreementElement extends PrivateElement {
  protected override readonly printable = true;
}
