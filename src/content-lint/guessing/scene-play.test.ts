/** Tests playing scenes by a rule and at random. */
import { describe, expect, it } from 'vitest';
import { scenesOf } from '../../../tests/fixtures/exercise.ts';
import { playScenes, walkBy } from './scene-play.ts';

describe('playScenes', () => {
  it('follows the first choice to its end', () => {
    expect(playScenes(scenesOf({ start: ['a', 'b'], a: 'good', b: 'other' })).firstEndsWell).toBe(true);
    expect(playScenes(scenesOf({ start: ['b', 'a'], a: 'good', b: 'other' })).firstEndsWell).toBe(false);
  });

  it('follows the first choice on from an end that offers a way back', () => {
    const plan = { start: ['b', 'a'], a: 'good', b: ['other', 'again'], again: ['a', 'b'] };
    expect(playScenes(scenesOf(plan)).firstEndsWell).toBe(true);
  });

  it('reaches no good end by going in a circle', () => {
    const plan = { start: ['again', 'a'], again: ['start'], a: 'good' };
    expect(playScenes(scenesOf(plan)).firstEndsWell).toBe(false);
  });

  it('counts the scenes in which the first choice is nearest, and leaves out those where nothing is nearer', () => {
    const plan = {
      start: ['near', 'far'],
      far: ['farther', 'near'],
      farther: ['near', 'near'],
      near: ['a', 'b'],
      a: 'good',
      b: 'other',
    };
    const { scenes, firstNearest, shortest } = playScenes(scenesOf(plan));
    expect([scenes, firstNearest, shortest]).toEqual([3, 2, 2]);
  });

  it('computes random play exactly', () => {
    const { random } = playScenes(scenesOf({ start: ['a', 'b', 'next'], next: ['a', 'b'], a: 'good', b: 'other' }));
    expect(random.good).toBeCloseTo(1 / 3 + 1 / 6, 12);
    expect(random.other).toBeCloseTo(1 / 3 + 1 / 6, 12);
    expect(random.unfinished).toBeCloseTo(0, 12);
  });

  it('computes random play exactly where scenes come again', () => {
    // p = 1/2 + 1/4 p, for to start over comes with probability 1/4.
    const plan = { start: ['a', 'a', 'b', 'start'], a: 'good', b: 'other' };
    expect(playScenes(scenesOf(plan)).random.good).toBeCloseTo(2 / 3, 12);
  });

  it('gives up random play that goes on for ever, and says so', () => {
    const { random } = playScenes(scenesOf({ start: ['loop', 'a'], loop: ['loop'], a: 'good' }));
    expect(random).toEqual({ good: 0.5, other: 0, unfinished: 0.5 });
  });
});

it('walkBy says how often a scene was met, so that a rule can try something else', () => {
  const { scenes } = scenesOf({ start: ['back', 'a'], back: ['start'], a: 'good' });
  const { choices, end } = walkBy(scenes, (scene, visit) => scene.choices[visit % scene.choices.length]);
  expect([choices.map(({ target }) => target), end?.id]).toEqual([['back', 'start', 'a'], 'a']);
});
