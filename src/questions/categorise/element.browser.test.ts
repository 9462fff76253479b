/** Tests `categorise` in a real browser; dragging and what is seen in the places are the same for `match` and `window`. */
import { expect } from 'chai';
import { sendMouse } from '@web/test-runner-commands';
import {
  keepsElementContract,
  openQuestion,
  type ElementCase,
} from '../../../tests/contract/question-element.contract.ts';
import './element.ts';
import { blockType } from './schema.ts';

const given: ElementCase = {
  name: 'categorise',
  blockType,
  keys: ['Tab', 'Space', 'Tab', 'ArrowRight', 'Tab', 'Space', 'Tab'],
  response: 'a0b1c0',
  other: 'a0b1c1',
};

describe('categorise', () => {
  keepsElementContract(given);

  it('lets a thing be dragged to its category, and shows it there', async () => {
    const { element, press } = await openQuestion(given);
    const place = element.querySelector<HTMLElement>('[data-place="1"]')!;
    await drag(element.querySelector('[data-thing="b"] .grip')!, place);
    expect(element.querySelector<HTMLInputElement>('[data-thing="b"] :checked')?.value).to.equal('1');
    expect(place.innerText).to.contain('Hun er lat.');
    expect(element.querySelector<HTMLElement>('[data-thing="b"]')!.style.translate).to.equal('');
    await drag(element.querySelector('[data-thing="b"] .grip')!, document.querySelector('h1')!);
    await press();
    expect(place.innerText, 'let go elsewhere').to.contain('Hun er lat.');
    element.querySelector<HTMLInputElement>('[data-thing="b"] [value="0"]')!.click();
    expect(place.innerText, 'placed elsewhere by button').not.to.contain('Hun er lat.');
  });
  it('leaves a thing where it is when the other button is pressed', async () => {
    const { element } = await openQuestion(given);
    const thing = element.querySelector<HTMLElement>('[data-thing="b"]')!;
    const { x, y } = thing.querySelector('.grip')!.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(x) + 20, Math.round(y) + 20] });
    await sendMouse({ type: 'down', button: 'right' });
    await sendMouse({ type: 'move', position: [Math.round(x) - 60, Math.round(y) + 80] });
    const moved = thing.style.translate;
    await sendMouse({ type: 'up', button: 'right' });
    expect(moved).to.equal('');
  });
  it('counts what is left and goes to the first of it', async () => {
    const { element } = await openQuestion(given);
    element.querySelector<HTMLInputElement>('[data-thing="a"] input')!.click();
    element.querySelector<HTMLElement>('.primary')!.click();
    await element.updateComplete;
    expect(element.querySelector<HTMLElement>('.feedback')!.innerText).to.contain('2 står igjen');
    expect(document.activeElement?.closest<HTMLElement>('[data-thing]')?.dataset['thing']).to.equal('b');
  });
});

async function drag(from: Element, to: Element): Promise<void> {
  const middle = (element: Element): [number, number] => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [Math.round(x + width / 2), Math.round(y + height / 2)];
  };
  await sendMouse({ type: 'move', position: middle(from) });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: middle(to) });
  await sendMouse({ type: 'up' });
}
