/** Tests a scenario in Chromium: readable without script, played scene by scene, and no way out of reach. */
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { keepsSceneContract } from '../../../tests/contract/scene-element.contract.ts';
import { violations } from '../../../tests/fixtures/accessible.ts';
import { press, readable, scenePage, type ScenePage } from '../../../tests/fixtures/scene-page.ts';
import { blockType } from './schema.ts';

const reads = (element: HTMLElement, ...words: string[]): void => {
  for (const word of words) expect(readable(element)).to.contain(word);
};
const hides = (element: HTMLElement, ...words: string[]): void => {
  for (const word of words) expect(readable(element)).not.to.contain(word);
};
const focused = (): string => (document.activeElement as HTMLElement).innerText.trim();

describe('okt-scenario', () => {
  keepsSceneContract({
    name: 'scenario',
    blockType,
    element: () => import('./element.ts'),
    way: ['Spill scenen', 'Du setter deg ned ved siden av ham.', 'Se hva som skjer'],
    response: 'gb',
    intro: 'Tolv barn skal ut.',
    inFirst: 'Ali: over vinduet',
    afterChoice: 'Nå har han publikum',
  });

  let text = '';
  const start = (changed = text): Promise<ScenePage> => scenePage('scenario', blockType, changed);
  before(async () => {
    text = await (await fetch('/src/questions/scenario/example.md')).text();
  });

  it('shows one scene, then what may happen, then the next scene, with focus on what is new', async () => {
    const { element, told } = await start();
    await press(element, 'Spill scenen');
    expect(focused()).to.deep.equal('Støvelen');
    reads(element, 'Ali: over vinduet', 'Gruppa: i vinduet', 'Du: i vinduet');
    hides(element, 'publikum', 'Du ropte', 'Videre til');
    expect(await violations(element)).to.deep.equal([]);
    await press(element, 'Du roper navnet hans.');
    expect(focused()).to.deep.equal('Du roper navnet hans.');
    reads(element, 'Nå har han publikum.');
    hides(element, 'Du setter deg ned');
    expect(await violations(element)).to.deep.equal([]);
    expect(told).to.deep.equal([]);
    await press(element, 'Se hva som skjer');
    expect(focused()).to.deep.equal('Du ropte');
    expect(told).to.deep.equal(['oa']);
    expect(element.querySelector('[role="status"]')!.textContent?.trim()).to.deep.equal(
      'Gruppa: over vinduet. Du: over vinduet. Det gikk en annen vei denne gangen. Det kan skje, og du kan prøve på nytt.',
    );
    reads(element, 'Det gikk en annen vei', 'Dette er veien du tok');
    expect(await violations(element)).to.deep.equal([]);
  });

  it('goes on from another end, back to any scene on the way, and back to the start', async () => {
    const { element, told } = await start();
    for (const name of [
      'Spill scenen',
      'Du roper navnet hans.',
      'Se hva som skjer',
      'Du puster ut og setter deg ned.',
      'Se hva som skjer',
    ])
      await press(element, name);
    expect(told).to.deep.equal(['oa', 'gb']);
    reads(element, 'Du kom til en god slutt');
    expect(
      [...element.querySelectorAll<HTMLElement>('.way li')].map((step) => step.innerText.replace(/\s+/g, ' ').trim()),
    ).to.deep.equal(['Støvelen Du roper navnet hans.', 'Du ropte Du puster ut og setter deg ned.']);
    await press(element, 'Du ropte');
    expect(focused()).to.deep.equal('Du ropte');
    expect(element.querySelectorAll('.way li').length).to.deep.equal(1);
    await press(element, 'fra starten');
    expect(focused()).to.deep.equal('Støvelen');
  });

  it('is played by keyboard alone, in reading order', async () => {
    const { element, told } = await start(text.replace(/ note="[^"]*"/, ''));
    const keys = async (...presses: string[]): Promise<void> => {
      for (const key of presses) await sendKeys({ press: key });
    };
    await keys('Tab', 'Enter');
    expect(focused()).to.equal('Støvelen');
    await keys('Tab', 'Tab', 'Enter');
    expect(focused()).to.equal('Du roper navnet hans.');
    await keys('Tab', 'Enter', 'Tab', 'Enter', 'Tab', 'Space');
    expect(focused()).to.equal('Ved siden av');
    expect(told).to.deep.equal(['oa', 'gb']);
    reads(element, 'Du kom til en god slutt');
  });

  it('offers the choices in an order of the learner’s own, by keyboard as on the screen, with the same response', async () => {
    const responses = new Set<string | undefined>();
    const firsts = new Set<string>();
    for (let at = 0; at < 8; at += 1) {
      const { element, told } = await start();
      element.arrange(`learner-${at}`, () => false);
      await press(element, 'Spill scenen');
      await sendKeys({ press: 'Tab' });
      firsts.add(focused());
      const visible = [...element.querySelectorAll<HTMLElement>('.scene:not([hidden]) button.option')];
      expect(focused()).to.equal(visible[0]!.innerText.trim());
      expect(visible[0]!.getBoundingClientRect().top).to.be.lessThan(visible[1]!.getBoundingClientRect().top);
      if (at === 0) expect(await violations(element)).to.deep.equal([]);
      for (const name of ['Du setter deg ned ved siden av ham.', 'Se hva som skjer']) await press(element, name);
      responses.add(told.at(-1));
    }
    expect([...firsts].sort()).to.deep.equal(['Du roper navnet hans.', 'Du setter deg ned ved siden av ham.']);
    expect([...responses]).to.deep.equal(['gb']);
  });
});
