/** Tests a talk in Chromium: the worked example first, kinds after the choice, and private words that stay. */
import { expect } from 'chai';
import { keepsSceneContract } from '../../../tests/contract/scene-element.contract.ts';
import { violations } from '../../../tests/fixtures/accessible.ts';
import { press, readable, scenePage, staticPage, type ScenePage } from '../../../tests/fixtures/scene-page.ts';
import { blockType } from './schema.ts';

const says = (element: HTMLElement, word: string, wanted = true): void => {
  expect(readable(element).includes(word), `«${word}» in: ${readable(element)}`).to.equal(wanted);
};
const focused = (): string => (document.activeElement as HTMLElement).innerText.trim();

describe('okt-dialogue', () => {
  keepsSceneContract({
    name: 'dialogue',
    blockType,
    element: () => import('./element.ts'),
    way: ['Prøv samtalen', 'Nå er det din tur', 'Fortell meg mer.', 'Se hva som skjer'],
    response: 'g11',
    intro: 'Du har god tid.',
    inFirst: 'Du vil være her. Fortell meg mer.',
    afterChoice: 'Hun blir redd for svaret.',
  });

  let text = '';
  const start = (): Promise<ScenePage> => scenePage('dialogue', blockType, text);
  before(async () => {
    text = await (await fetch('/src/questions/dialogue/example.md')).text();
  });

  it('says whom the learner talks with, and tells the kinds in the text', async () => {
    const page = await staticPage('dialogue', blockType, text);
    for (const word of ['Du snakker med Mina, 9 år', 'Styrer svaret: Svaret ligger allerede i det du sier.'])
      expect(page.textContent).to.contain(word);
  });

  it('shows the worked example first, and kinds only after the choice', async () => {
    const { element, told } = await start();
    expect(await violations(element)).to.deep.equal([]);
    await press(element, 'Prøv samtalen');
    expect(focused()).to.deep.equal('Se hvordan en kollega gjør det');
    await press(element, 'Nå er det din tur');
    expect(focused()).to.deep.equal('Mina sier noe');
    says(element, 'Styrer svaret:', false);
    await press(element, 'Er det noen som slår deg?');
    says(element, 'Styrer svaret: Svaret ligger allerede i det du sier.');
    says(element, 'Hun blir redd for svaret.');
    expect(await violations(element)).to.deep.equal([]);
    for (const name of [
      'Se hva som skjer',
      'Det er greit.',
      'Se hva som skjer',
      'Fortell meg mer.',
      'Se hva som skjer',
    ])
      await press(element, name);
    expect(told).to.deep.equal(['o01', 'g23']);
    expect(element.answer?.score).to.deep.equal(0.67);
    expect([...element.querySelectorAll('.counts li')].map((count) => count.textContent)).to.deep.equal([
      'Styrer svaret: 1',
      'Trygger: 1',
      'Åpner: 1',
    ]);
    expect(await violations(element)).to.deep.equal([]);
  });

  it('keeps the worked example first, and shows each learner the choices in an order of their own', async () => {
    const { element, told } = await start();
    const choices = (): string[] =>
      [...element.querySelectorAll('#m_samtale_t1 .choice')].map(({ textContent }) => textContent.trim());
    const scenes = (): string[] =>
      [...element.querySelectorAll<HTMLElement>('.scene')].map(({ dataset }) => dataset['scene']!);
    const before = scenes();
    const orders = new Set<string>();
    for (let at = 0; at < 12; at += 1) {
      element.arrange(`learner-${at}`, () => false);
      orders.add(choices().join());
      expect(scenes()).to.deep.equal(before);
    }
    expect(before[0]).to.equal('eksempel');
    expect(orders.size).to.equal(2);
    for (const name of ['Prøv samtalen', 'Nå er det din tur', 'Fortell meg mer.', 'Se hva som skjer'])
      await press(element, name);
    expect(told).to.deep.equal(['g11']);
  });

  it('lets the learner write first, and forgets it when they go on', async () => {
    const { element, told } = await start();
    const heard: string[] = [];
    element.parentElement!.addEventListener('okt-answer', (event) => heard.push(JSON.stringify({ ...event })));
    element.querySelector<HTMLInputElement>('input[type=checkbox]')!.click();
    for (const name of ['Prøv samtalen', 'Nå er det din tur']) await press(element, name);
    says(element, 'Fortell meg mer.', false);
    says(element, 'Skriv ikke navn på barn');
    expect(await violations(element)).to.deep.equal([]);
    expect(element.querySelector('textarea')!.spellcheck, 'a spelling checker may send text away').to.equal(false);
    element.querySelector('textarea')!.value = 'kanarifugl';
    await press(element, 'Vis valgene');
    says(element, 'kanarifugl');
    expect(focused()).to.deep.equal('«Fortell meg mer.»');
    for (const name of ['Fortell meg mer.', 'Se hva som skjer']) await press(element, name);
    expect(told).to.deep.equal(['g11']);
    expect(heard.length).to.deep.equal(1);
    const kept = [
      element.outerHTML,
      JSON.stringify(localStorage),
      JSON.stringify(sessionStorage),
      heard.join(),
      element.innerText,
    ].join();
    expect(kept.includes('kanarifugl')).to.deep.equal(false);
  });
});
