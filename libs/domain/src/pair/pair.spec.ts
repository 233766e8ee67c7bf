import { describe, expect, it } from '@jest/globals';
import type { PairEvent, TandemEvent } from '@tandemspur/contracts';
import { on, sampleData } from '@tandemspur/testing';
import { fold } from '../decider.js';
import { tandemDecider } from '../tandem/tandem.decider.js';
import { admitToPair, evolvePair, occupiedBy, pairMoves } from './pair.js';

const [one, two] = ['11111111-1111-4111-8111-000000000001', '11111111-1111-4111-8111-000000000002'];
const { mentorId, menteeId } = sampleData.TandemMatched;
const pair = { mentorId, menteeId };
const other = { mentorId, menteeId: '22222222-2222-4222-8222-000000000009' };

const sample = (type: TandemEvent['type'], day: string) =>
  on(day, { type, data: sampleData[type] } as TandemEvent);
const tandem = (...events: readonly ReturnType<typeof sample>[]) => fold(tandemDecider, events);
const nothing = tandem();
const proposed = tandem(sample('TandemProposed', '2025-01-01'));
const matched = tandem(sample('TandemMatched', '2025-01-02'));
const ended = tandem(sample('TandemMatched', '2025-01-02'), sample('TandemEnded', '2025-06-30'));
const reopened = tandem(
  sample('TandemMatched', '2025-01-02'),
  sample('TandemEnded', '2025-06-30'),
  sample('TandemReopened', '2025-07-02'),
);
const withOther = tandem(
  on('2025-01-02', { type: 'TandemMatched', data: { ...sampleData.TandemMatched, ...other } }),
);
const occupied = (tandemId: string): PairEvent => ({ type: 'PairOccupied', data: { tandemId } });
const released = (tandemId: string): PairEvent => ({ type: 'PairReleased', data: { tandemId } });

describe('a pair of mentor and mentee', () => {
  it('is occupied by a tandem that is matched and has not ended', () => {
    expect([nothing, proposed, ended].map(occupiedBy)).toEqual([undefined, undefined, undefined]);
    expect([matched, reopened].map(occupiedBy)).toEqual([pair, pair]);
  });

  it('is occupied by a match, free after the end, and occupied again', () => {
    expect(pairMoves(one, proposed, matched)).toEqual([{ pair, event: occupied(one) }]);
    expect(pairMoves(one, matched, ended)).toEqual([{ pair, event: released(one) }]);
    expect(pairMoves(one, ended, reopened)).toEqual([{ pair, event: occupied(one) }]);
  });

  it('is not concerned by what leaves the tandem with its people, open or not', () => {
    expect(pairMoves(one, nothing, proposed)).toEqual([]);
    expect(pairMoves(one, matched, reopened)).toEqual([]);
    expect(pairMoves(one, ended, proposed)).toEqual([]);
  });

  it('gives way to another when mentor or mentee turn out to be others', () => {
    expect(pairMoves(one, matched, withOther)).toEqual([
      { pair, event: released(one) },
      { pair: other, event: occupied(one) },
    ]);
  });

  it('has at most one open tandem: admits no second', () => {
    expect(() => {
      admitToPair(occupied(two), [one]);
    }).toThrow(/pair-already-open/);
    for (const [event, open] of [
      [occupied(two), []],
      [occupied(two), [two]],
      [released(two), [one, two]],
    ] as const) {
      expect(() => {
        admitToPair(event, open);
      }).not.toThrow();
    }
  });

  it('knows its open tandems in the order of recording', () => {
    const history = (...events: PairEvent[]) => events.reduce(evolvePair, []);
    expect(history(occupied(one), released(one))).toEqual([]);
    expect(history(released(one), occupied(one))).toEqual([one]);
    expect(history(occupied(one), occupied(two), occupied(one))).toEqual([two, one]);
  });
});
