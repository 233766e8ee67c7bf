import { describe, expect, it } from '@jest/globals';
import { interleaved, RoundSize } from './rounds.js';

describe('rounds', () => {
  it('let everybody begin in turn and throw the first round away', async () => {
    const order: string[] = [];
    const turn = (name: string) => (round: number) => {
      order.push(`${name}${round}`);
      return Promise.resolve(round * 10);
    };
    const warmedUp = () => order.push('warm');
    const options = { rounds: 2, tell: () => undefined, warmedUp };
    const measures = await interleaved({ a: turn('a'), b: turn('b') }, options);
    expect(order).toEqual(['a0', 'b0', 'warm', 'b1', 'a1', 'a2', 'b2']);
    expect(measures).toEqual({ a: [10, 20], b: [10, 20] });
  });
});

describe('the size of a round', () => {
  it('is an eighth while warming up, then the usual one', () => {
    const rounds = new RoundSize(800, 10_000);
    expect(rounds.size).toBe(100);
    rounds.warmedUp(1_250);
    expect(rounds.size).toBe(800);
  });

  it('is what fits into the time on a slow machine, but never below that of the first round', () => {
    const rounds = new RoundSize(800, 10_000);
    rounds.warmedUp(5_000);
    expect(rounds.size).toBe(200);
    rounds.warmedUp(60_000);
    expect(rounds.size).toBe(100);
  });
});
