/** Tests a scenario in Chromium: readable without script, played scene by scene, and no way out of reach. */
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { violations } from '../../../tests/fixtures/accessible.ts';
import {
  preparePage,
  press,
  readable,
  scenePage,
  staticPage,
  type ScenePage,
} from '../../../tests/fixtures/scene-page.ts';
import { blockType } from './schema.ts';
import { questionType } from './score.ts';

const key = {
  ends: [
    { id: 'roper', good: false },
    { id: 'ved-siden', good: true },
  ],
};
const reads = (element: HTMLElement, ...words: string[]): void => {
  for (const word of words) expect(readable(element)).to.contain(word);
};
const hides = (element: HTMLElement, ...words: string[]): void => {
  for (const word of words) expect(readable(element)).not.to.contain(word);
};
const focused = (): string => (document.activeElement as HTMLElement).innerText.trim();

describe('okt-scenario', () => {
  let text = '';
  const start = (changed = text): Promise<ScenePage> => scenePage('scenario', blockType, questionType, key, changed);

  before(async () => {
    await preparePage();
    text = await (await fetch('/src/questions/scenario/example.md')).text();
  });

  it('is accessible and whole without script', async () => {
    const page = await staticPage('scenario', blockType, text);
    page.querySelector('details')!.open = true;
    expect(await violations(page)).to.deep.equal([]);
    reads(
      page,
      'Støvelen',
      'Ali: over vinduet',
      'Nå har han publikum.',
      'Videre til: Du ropte',
      'Skuldrene hans synker',
    );
    await import('./element.ts');
  });

  it('offers to play, to read or to leave it out, and tells the session of that', async () => {
    const { element, told } = await start();
    expect(await violations(element)).to.deep.equal([]);
    reads(element, 'Ingen blir skadet', 'Spill scenen', 'Les den som tekst');
    hides(element, 'Støvelen');
    await press(element, 'Hopp over dette');
    expect(told).to.deep.equal([undefined]);
    reads(element, 'Det er helt greit');
    hides(element, 'Hopp over dette');
  });

  it('can be left out in the middle too, when it turned out to come too close', async () => {
    const { element, told } = await start();
    for (const name of ['Spill scenen', 'Du roper navnet hans.', 'Hopp over dette']) await press(element, name);
    expect(told).to.deep.equal([undefined]);
    reads(element, 'Det er helt greit', 'Spill scenen');
    hides(element, 'Støvelen', 'publikum', 'Hopp over dette');
    expect(await violations(element)).to.deep.equal([]);
  });

  it('offers no skipping without a content note', async () => {
    const { element } = await start(text.replace(/ note="[^"]*"/, ''));
    hides(element, 'Hopp over', 'Støvelen');
    expect(readable(element)).to.contain('Tolv barn skal ut.').and.to.contain('Spill scenen');
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

  it('can be read as text instead, which counts fully', async () => {
    const { element, told } = await start();
    await press(element, 'Les den som tekst');
    expect(focused()).to.deep.equal('Støvelen');
    reads(element, 'Du roper navnet hans.', 'Nå har han publikum.', 'Videre til: Du ropte', 'Skuldrene hans synker');
    expect(await violations(element)).to.deep.equal([]);
    await press(element, 'Jeg har lest den');
    expect(told).to.deep.equal(['t']);
    expect(element.answer?.score).to.deep.equal(1);
    hides(element, 'Støvelen');
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

  it('changes register without losing the place', async () => {
    const { element } = await start();
    await press(element, 'Spill scenen');
    document.documentElement.dataset['register'] = 'klart';
    expect(readable(element)).to.contain('Kort sagt: Ali kaster en støvel.');
    document.documentElement.dataset['register'] = 'standard';
    hides(element, 'Kort sagt');
  });

  it('fits 320 px, with targets of 44 px', async () => {
    const { element } = await start();
    document.body.style.width = '320px';
    for (const name of ['Spill scenen', 'Du roper navnet hans.', 'Se hva som skjer']) await press(element, name);
    expect(document.body.scrollWidth <= 320).to.deep.equal(true);
    const small = [...element.querySelectorAll('button')].filter(
      (button) => button.checkVisibility() && button.getBoundingClientRect().height < 44,
    );
    expect(small.map((button) => button.innerText)).to.deep.equal([]);
    document.body.style.width = '';
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
