/** Tests the block of facts: those that are named, the whole card by topic, and the reported faults. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compileExample, plainMark, type Example } from '../../../tests/fixtures/example.ts';
import { dutyOf } from '../../../tests/fixtures/duties.ts';
import { blockType } from './schema.ts';
import nb from './words.nb.json';

const example = readFileSync(new URL('example.md', import.meta.url), 'utf8');
const compiled = (text: string, plain?: string): Example => compileExample('duties', blockType, text, plain);
const words = nb.content;
const textOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

it('shows the named facts in the order they are named, in both registers, with whom they bind', () => {
  const { block, faults } = compiled(example);
  expect(faults).toEqual([]);
  const text = textOf(block!.html);
  expect(text).toMatch(
    new RegExp(
      `Å melde .*Slik er det\\. .*Den som arbeider her Standard om ring\\. Klart om ring\\..*Standard om melde\\.`,
    ),
  );
  expect(text).toContain(`${plainMark} Slik er det.`);
  expect(block!.html).toMatch(/<h3 id="m_b-tittel">/);
  expect(text).not.toContain('tie');
});

it('marks the facts that are for some services, with the services’ names for who reads without script', () => {
  const { block } = compiled(':::duties[A]{#b facts="ring gripe-inn"}\n:::\n');
  expect(block!.html).toMatch(
    /<li data-services="skole barnehage"><span class="for">Skole og AKS, Barnehage\. <\/span>.*Standard om gripe-inn/,
  );
  expect(block!.html.match(/data-services/g)).toHaveLength(1);
  expect(block!.services).toBeUndefined();
});

it.each([
  ['facts="melde tie-politi"', ['skole', 'politi']],
  ['facts="melde gripe-inn" services="barnehage politi"', ['barnehage']],
  ['facts="melde tie"', undefined],
])('is with %s for those who meet a fact', (attributes, services) => {
  const { block, faults } = compiled(`:::duties[A]{#b ${attributes}}\n:::\n`);
  expect(faults).toEqual([]);
  expect(block!.services && [...block!.services].sort()).toEqual(services && [...services].sort());
});

it('shows the card by topic in the order of the card, without topics that have no fact', () => {
  const { block, faults } = compiled(':::duties{#b card="true"}\n:::\n');
  expect(faults).toEqual([]);
  expect([...block!.html.matchAll(/<h4>(.*?)<\/h4>/g)].map((match) => match[1])).toEqual([
    words.topic.confidentiality,
    words.topic.reporting,
    words.topic.contact,
    words.topic.own,
  ]);
  expect(block!.html).toContain(`>${words.card}</h3>`);
  expect(block!.html).toContain(`<section data-services="skole"><h4>${words.topic.reporting}</h4>`);
  expect(block!.html).toContain(`<section><h4>${words.topic.confidentiality}</h4>`);
});

it('names every service on the card, each for itself', () => {
  const { html } = compiled(':::duties{#b card="true"}\n:::\n').block!;
  expect(html).toContain('<span data-services="skole">Skole og AKS</span> <span data-services="barnehage">');
});

it('prints a card of more facts in smaller type', () => {
  const sizeWith = (count: number): number => {
    const facts = Array.from({ length: count }, (_, at) => dutyOf(`fakta-${at}`, 'own'));
    const { block } = compileExample('duties', blockType, ':::duties{#b card="true"}\n:::\n', undefined, facts);
    return Number(/data-duty-card="([\d.]+)"/.exec(block!.html)![1]);
  };
  expect([sizeWith(3), sizeWith(50), sizeWith(300)]).toEqual([14, 9, 7]);
});

it('says on the card when its oldest fact was checked, and that the law is not approved', () => {
  const text = textOf(compiled(':::duties{#b card="true"}\n:::\n').block!.html);
  expect(text).toContain(`Sist kontrollert 01.10.2026. ${words.notApproved}`);
});

it.each([
  [
    'a fact that is not there',
    '[A]{#b facts="ringe"}',
    /^nb:1 Punktet «ringe» finnes ikke i duties\.yaml\. → .*ring, tie/,
  ],
  ['a fact named twice', '[A]{#b facts="ring ring"}', /^nb:1 Punktet «ring» står to ganger/],
  ['neither facts nor card', '[A]{#b}', /^nb:1 duties «b»: skriv enten facts/],
  ['both facts and card', '[A]{#b facts="ring" card="true"}', /^nb:1 duties «b»: skriv enten facts/],
  [
    'facts that none of its services meets',
    '[A]{#b facts="melde" services="politi"}',
    /^nb:1 Ingen av punktene.*skole/,
  ],
])('reports %s', (_, attributes, fault) => {
  const { faults } = compiled(`:::duties${attributes}\n:::\n`);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(fault);
});

it('reports a title or an introduction that one register lacks', () => {
  const { faults } = compiled(':::duties[A]{#b facts="ring"}\nSlik.\n:::\n', ':::duties{#b}\n:::\n');
  expect(faults.join()).toMatch(/^klart:1 «b» mangler tittelen, innledningen i klarspråk/);
});
