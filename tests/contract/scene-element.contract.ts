/** What every question with branching scenes promises a learner: readable without script, and no way out of reach. */
import { expect } from 'chai';
import type { BlockType } from '../../src/authoring/block-type.ts';
import type { Response } from '../../src/core/scoring/question-type.ts';
import { violations } from '../fixtures/accessible.ts';
import { plainMark } from '../fixtures/example.ts';
import { preparePage, press, readable, scenePage, staticPage, type ScenePage } from '../fixtures/scene-page.ts';

/** A type with its example, which has a content note. */
export interface SceneCase {
  /** The name of the type's folder. */
  readonly name: string;
  readonly blockType: BlockType;
  /** Imports the type's `element.ts`. */
  readonly element: () => Promise<unknown>;
  /** Words of the buttons from the start to a good end, in order. */
  readonly way: readonly string[];
  /** The response at that end. */
  readonly response: Response;
  /** Words of the introduction. */
  readonly intro: string;
  /** Words that stand in one scene only: in the first, and after a choice. */
  readonly inFirst: string;
  readonly afterChoice: string;
}

/** What all ways share, in the words of the page. */
const words = {
  skip: 'Hopp over dette',
  skipped: 'Det er helt greit',
  asText: 'Les den som tekst',
  read: 'Jeg har lest den',
};

/** Tests a type with its example; runs before any other test of the file, since it begins without the element. */
export function keepsSceneContract({
  name,
  blockType,
  element: load,
  way,
  response,
  intro,
  inFirst,
  afterChoice,
}: SceneCase): void {
  let text = '';
  const start = (changed = text): Promise<ScenePage> => scenePage(name, blockType, changed);
  const [begin = ''] = way;

  before(async () => {
    await preparePage();
    text = await (await fetch(`/src/questions/${name}/example.md`)).text();
  });

  it('is accessible and whole without script', async () => {
    const page = await staticPage(name, blockType, text);
    page.querySelector('details')!.open = true;
    expect(await violations(page)).to.deep.equal([]);
    for (const said of [inFirst, afterChoice, 'Videre til:']) expect(readable(page)).to.contain(said);
    await load();
  });

  it('offers to play, to read or to leave it out, and tells the session of that', async () => {
    const { element, told } = await start();
    expect(await violations(element)).to.deep.equal([]);
    for (const button of [begin, words.asText, words.skip]) expect(readable(element)).to.contain(button);
    expect(readable(element)).not.to.contain(inFirst);
    await press(element, words.skip);
    expect(told).to.deep.equal([undefined]);
    expect(readable(element)).to.contain(words.skipped).and.not.to.contain(words.skip);
  });

  it('can be left out in the middle too, when it turned out to come too close', async () => {
    const { element, told } = await start();
    for (const button of [...way.slice(0, 2), words.skip]) await press(element, button);
    expect(told).to.deep.equal([undefined]);
    expect(readable(element)).to.contain(words.skipped).and.to.contain(begin);
    expect(readable(element)).not.to.contain(inFirst).and.not.to.contain(words.skip);
    expect(await violations(element)).to.deep.equal([]);
  });

  it('offers no skipping without a content note', async () => {
    const { element } = await start(text.replace(/ note="[^"]*"/, ''));
    expect(readable(element)).to.contain(intro).and.to.contain(begin);
    expect(readable(element)).not.to.contain(words.skip).and.not.to.contain(inFirst);
  });

  it('leads to a good end, tells the session of it, and is accessible all the way', async () => {
    const { element, told } = await start();
    for (const button of way) {
      await press(element, button);
      expect(element.contains(document.activeElement), `focus after ${button}`).to.equal(true);
      expect(await violations(element), button).to.deep.equal([]);
    }
    expect(told.at(-1)).to.equal(response);
    expect(readable(element)).to.contain('Du kom til en god slutt');
  });

  it('can be read as text instead, which counts fully', async () => {
    const { element, told } = await start();
    await press(element, words.asText);
    for (const said of [inFirst, afterChoice, 'Videre til:']) expect(readable(element)).to.contain(said);
    expect(await violations(element)).to.deep.equal([]);
    await press(element, words.read);
    expect(told).to.deep.equal(['t']);
    expect(element.answer?.score).to.deep.equal(1);
    expect(readable(element)).not.to.contain(inFirst);
  });

  it('changes register without losing the place', async () => {
    const { element } = await start();
    await press(element, begin);
    document.documentElement.dataset['register'] = 'klart';
    expect(readable(element)).to.contain(plainMark);
    document.documentElement.dataset['register'] = 'standard';
    expect(readable(element)).not.to.contain(plainMark);
  });

  it('fits 320 px, with targets of 44 px', async () => {
    const { element } = await start();
    document.body.style.width = '320px';
    for (const button of way) {
      await press(element, button);
      expect(document.body.scrollWidth).to.be.at.most(320);
      const small = [...element.querySelectorAll('button')].filter(
        (shown) => shown.checkVisibility() && shown.getBoundingClientRect().height < 44,
      );
      expect(small.map((shown) => shown.innerText)).to.deep.equal([]);
    }
    document.body.style.width = '';
  });
}
