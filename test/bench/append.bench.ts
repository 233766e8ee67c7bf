import { appendRace } from './append-race.js';
import type { Benchmark, Goal, Measurement } from './benchmark.js';
import type { AppendMeasure } from './contender.js';
import { fullStore } from './full-store.js';
import { lostEvents } from './lost-events.js';
import { figures, perSecond, ratioOf, speeds } from './speed.js';
import { storedBytes } from './stored-bytes.js';

const ratio = { better: 'higher', unit: 'x' } as const satisfies Partial<Goal>;

const contenders = {
  tandemspur: { contender: 'tandemspur' },
  'raw-insert': { contender: 'raw-insert' },
  'one-statement': { contender: 'one-statement' },
} as const;

const notes = [
  'raw-insert, one-statement: a connection for each caller; tandemspur and eventually-pg: 10, their default',
  'raw-insert, one-statement: no index on ids',
];

const singles = { eventsPerStream: 8, eventsPerAppend: 1, dataBytes: 400 };
const p99 = (measure: AppendMeasure): number => measure.p99 ?? NaN;

const manyCallers: Measurement = {
  goals: [
    { ...ratio, id: 'P1', what: 'single-event appends, 32 callers, vs raw single INSERT', goal: 2 },
    { id: 'P3', what: 'p99 of the same vs p99 of the raw INSERT', goal: 1, better: 'lower', unit: 'x' },
  ],
  run: async (arena) => {
    const race = {
      title: 'P1, P3',
      work: { ...singles, streams: arena.size(3_000, 40), callers: 32 },
      roundMilliseconds: 14_000,
    };
    const { measures, work } = await appendRace(arena, race, {
      ...contenders,
      'eventually-pg': { contender: 'eventually-pg', share: 1 / 6 },
    });
    const ours = measures.tandemspur;
    const raw = measures['raw-insert'];
    const { value: speed, ...speedSpread } = ratioOf(ours, raw, perSecond);
    const { value: latency, ...latencySpread } = ratioOf(ours, raw, p99);
    return [
      { value: speed, detail: { ...speedSpread, contenders: speeds(measures), work, notes } },
      { value: latency, detail: { ...latencySpread, contenders: figures(measures, p99, 'ms'), work, notes } },
    ];
  },
};

const oneCaller: Measurement = {
  goals: [{ ...ratio, id: 'P2', what: 'single-event appends, 1 caller, vs raw single INSERT', goal: 0.8 }],
  run: async (arena) => {
    const race = {
      title: 'P2',
      work: { ...singles, streams: arena.size(450), callers: 1 },
      roundMilliseconds: 8_000,
    };
    const { measures, work } = await appendRace(arena, race, {
      ...contenders,
      'eventually-pg': { contender: 'eventually-pg', share: 1 / 3 },
    });
    const { value, ...spread } = ratioOf(measures.tandemspur, measures['raw-insert'], perSecond);
    return [{ value, detail: { ...spread, contenders: speeds(measures), work, notes } }];
  },
};

const batches: Measurement = {
  goals: [{ ...ratio, id: 'P4', what: 'appends of 100 events vs COPY of the same rows', goal: 0.55 }],
  run: async (arena) => {
    const race = {
      title: 'P4',
      work: {
        streams: arena.size(500),
        eventsPerStream: 100,
        eventsPerAppend: 100,
        callers: 8,
        dataBytes: 400,
      },
      roundMilliseconds: 8_000,
    };
    const { measures, work } = await appendRace(arena, race, {
      tandemspur: { contender: 'tandemspur' },
      'tandemspur, 1 caller': { contender: 'tandemspur', callers: 1 },
      copy: { contender: 'copy' },
      'copy-lean': { contender: 'copy-lean' },
      'eventually-pg': { contender: 'eventually-pg', share: 1 / 6 },
    });
    const { value, ...spread } = ratioOf(measures.tandemspur, measures.copy, perSecond);
    const detail = {
      ...spread,
      oneCaller: ratioOf(measures['tandemspur, 1 caller'], measures.copy, perSecond),
      againstLeanTable: ratioOf(measures.tandemspur, measures['copy-lean'], perSecond),
      contenders: speeds(measures),
      work,
      notes: [
        'copy: all rows of a round in one COPY, into a table with the columns and indexes of ours',
        'copy-lean: the same without the index on ids',
      ],
    };
    return [{ value, detail }];
  },
};

/** Storing: speed, waiting, size, and what a reader misses. */
export const append: Benchmark = {
  name: 'append',
  measurements: [manyCallers, oneCaller, batches, fullStore, storedBytes, lostEvents],
};
