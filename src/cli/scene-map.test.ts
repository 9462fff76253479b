/** Tests the map of scenes that a writer sees. */
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SceneChoice, Scene } from '../authoring/scenes.ts';
import { printSceneMap, sceneMap } from './scene-map.ts';

const to = (target: string, kind = ''): SceneChoice => ({ line: 1, kind, target, text: `Gå til ${target}`, reply: '' });
const scene = (id: string, choices: SceneChoice[], attributes = {}): Scene => ({
  line: 1,
  id,
  title: `<em>${id}</em>`,
  attributes,
  body: '',
  choices,
});

afterEach(() => vi.restoreAllMocks());

describe('scene map', () => {
  it('draws each scene once, ways back as arrows, and what is missing or lost', () => {
    const map = sceneMap({
      scenes: [
        scene('start', [to('bra'), to('andre'), to('borte', 'leads')], { child: 'over', self: 'i' }),
        scene('andre', [to('start')], { end: 'other' }),
        scene('bra', [], { end: 'good' }),
        scene('alene', []),
      ],
    });
    expect(map.split('\n')).toEqual([
      'start: start [over · i]',
      '  – Gå til bra',
      '      bra: bra ● god slutt',
      '  – Gå til andre',
      '      andre: andre ○ annen slutt',
      '        – Gå til start → start',
      '  – leads: Gå til borte → borte (finnes ikke)',
      'alene: alene',
    ]);
  });

  it('names the exercises of a module when there is none of that id', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    const folder = fileURLToPath(new URL('../../modules', import.meta.url));
    expect(await printSceneMap(folder, 'roe-ned', 'finnes-ikke')).toBe(1);
    expect(told.mock.calls.flat().join()).toContain('klubben');
    expect(await printSceneMap(folder, 'finnes-ikke', '')).toBe(1);
  });

  it('prints a real exercise without faults', async () => {
    const printed = vi.spyOn(console, 'log').mockImplementation(() => {});
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(await printSceneMap(fileURLToPath(new URL('../../modules', import.meta.url)), 'roe-ned', 'klubben')).toBe(0);
    expect(told).not.toHaveBeenCalled();
    expect(printed.mock.calls.flat().join()).toContain('● god slutt');
  });
});
