/** Tests what the word lists hear. */
import { describe, expect, it } from 'vitest';
import { asks, isSelfJustifying, toneOf } from './tone.ts';

describe('toneOf', () => {
  it.each([
    ['Jeg setter meg, venter og lytter.', 2],
    ['Hvordan har du det?', 2],
    ['Du må alltid gjøre det straks.', -3],
    ['Jeg sier stopp, så han skjønner alvoret.', -1],
    ['Jeg går ut.', 0],
  ])('weighs «%s»', (text, tone) => expect(toneOf(text)).toBe(tone));

  it('counts a word once, and only as a whole word', () => {
    expect(toneOf('Rolig, rolig, rolig.')).toBe(1);
    expect(toneOf('Romåta og altan og turo.')).toBe(0);
  });
});

describe('isSelfJustifying', () => {
  it.each([
    'Jeg tar fra ham turen, så han skjønner alvoret.',
    'Jeg sier det høyt, så alle lærer av det.',
    'Vi stopper, så de andre barna slipper å se på.',
    'Jeg gjør det for å vise at jeg mener det.',
    'Hun får fri, for da blir det ro.',
    'Han får være, fordi han er sliten.',
  ])('hears the reason in «%s»', (text) => expect(isSelfJustifying(text)).toBe(true));

  it.each([
    'Kom, så går vi ut.',
    'Jeg sitter her så lenge.',
    'Jeg ringer først, og så snakker vi.',
    'Jeg er her for deg.',
    'Så bra at du sier det.',
  ])('hears none in «%s»', (text) => expect(isSelfJustifying(text)).toBe(false));
});

it('asks by a question mark', () => {
  expect([asks('Hva skjer?'), asks('Hva som skjer.')]).toEqual([true, false]);
});
