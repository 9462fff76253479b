/** Tests that items inside a block are found and left out by their services, however they are nested. */
import { expect, it } from 'vitest';
import { itemServices, withoutOtherServices } from './scoped-items.ts';

const list =
  '<ul><li>Alle</li><li class="a" data-services="skole">Skole <ul><li>inni</li></ul></li><li data-services="barnehage politi">Andre</li></ul>';

it('names the services of each item', () => {
  expect(itemServices(list)).toEqual([['skole'], ['barnehage', 'politi']]);
  expect(itemServices('<p>services="skole"</p>')).toEqual([]);
});

it.each([
  [['skole', 'barnehage'], list],
  [['politi'], '<ul><li>Alle</li><li data-services="barnehage politi">Andre</li></ul>'],
  [['skole'], '<ul><li>Alle</li><li class="a" data-services="skole">Skole <ul><li>inni</li></ul></li></ul>'],
  [['helse'], '<ul><li>Alle</li></ul>'],
])('keeps for %j what it meets', (services, kept) => expect(withoutOtherServices(list, services)).toBe(kept));

it('leaves out what stands inside an element that is left out', () => {
  const nested =
    '<div data-services="skole politi"><h4>T</h4><p data-services="skole">S</p><p data-services="politi">P</p></div>!';
  expect(withoutOtherServices(nested, ['helse'])).toBe('!');
  expect(withoutOtherServices(nested, ['politi'])).toBe(
    '<div data-services="skole politi"><h4>T</h4><p data-services="politi">P</p></div>!',
  );
});
