/** An if–then plan that can be printed on one page. */
import { customElement } from 'lit/decorators.js';
import { PrivateElement } from '../../player/ui/private-element.ts';

@customElement('okt-plan')
export class PlanElement extends PrivateElement {
  protected override readonly printable = true;
}
