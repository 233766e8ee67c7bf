import { describe, expect, test } from '@jest/globals';
import type { ProjectionView } from '@tandemspur/contracts';
import { statementsOf, summaryOf, toneOf } from './state-in-words.js';

const well: ProjectionView = {
  name: 'tandem-overview',
  state: 'running',
  reason: null,
  version: 2,
  live: { id: '1', version: 2, isCurrent: true },
  lanes: [],
  position: '000000000007',
  lagEvents: 0,
  lagSeconds: 0,
  parkedKeys: 0,
  parkedEvents: 0,
  building: null,
  previous: null,
  lastProof: null,
};
const build = { version: 3, phase: 'fold', done: 43, total: 100, builder: 'w', error: null };
const proof = {
  ...{ complete: false, provenAt: '2026-01-01T00:00:00.000Z', position: '000000000007' },
  ...{ expected: 7, applied: 6, parked: 0, skipped: 0 },
};

const inGerman = (view: Partial<ProjectionView>) =>
  statementsOf({ ...well, ...view }).map(({ text }) => text.de);

describe('a projection in words', () => {
  test.each<[Partial<ProjectionView>, string[], string]>([
    [{}, ['auf dem neuesten Stand'], 'calm'],
    [{ lagEvents: 1 }, ['1 Ereignis im Rückstand'], 'busy'],
    [{ lagEvents: 10_000 }, ['mindestens 10.000 Ereignisse im Rückstand'], 'alert'],
    [{ state: 'paused', lagEvents: 12 }, ['angehalten', '12 Ereignisse im Rückstand'], 'busy'],
    [{ state: 'stopped' }, ['wegen eines Fehlers angehalten'], 'alert'],
    [{ building: build }, ['wird neu aufgebaut: 43 %'], 'busy'],
    [{ building: { ...build, total: 0 } }, ['wird neu aufgebaut'], 'busy'],
    [
      { building: { ...build, builder: null }, live: { id: '1', version: 1, isCurrent: false } },
      ['von einer früheren Programmversion, wartet auf den Neuaufbau'],
      'alert',
    ],
    [{ parkedKeys: 2 }, ['2 Tandems zurückgestellt'], 'alert'],
    [{ name: 'people', parkedKeys: 1 }, ['1 Eintrag zurückgestellt'], 'alert'],
    [{ lastProof: proof }, ['auf dem neuesten Stand'], 'alert'],
  ])('%j', (view, words, tone) => {
    expect(inGerman(view)).toEqual(words);
    expect(toneOf({ ...well, ...view })).toBe(tone);
  });
});

describe('all of them in one sentence', () => {
  test.each<[string, Partial<ProjectionView>[], string]>([
    ['all is well', [{}, {}], 'Alles ist auf dem neuesten Stand.'],
    ['one is behind', [{}, { lagEvents: 3 }], 'Die Ansichten holen gerade auf.'],
    [
      'one is paused, another behind',
      [{ state: 'paused', lagEvents: 12 }, { lagEvents: 3 }],
      '1 Ansicht ist angehalten und zeigt Neues erst, wenn sie fortgesetzt wird.',
    ],
    [
      'two are paused',
      [{ state: 'paused' }, { state: 'paused' }],
      '2 Ansichten sind angehalten und zeigen Neues erst, wenn sie fortgesetzt werden.',
    ],
    [
      'one is paused, another has stopped',
      [{ state: 'paused' }, { state: 'stopped' }],
      '1 Ansicht braucht einen Blick.',
    ],
  ])('%s', (_, views, sentence) => {
    expect(summaryOf(views.map((view) => ({ ...well, ...view }))).text.de).toBe(sentence);
  });
});
