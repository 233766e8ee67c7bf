import type { Finding, Goal, Measurement } from '../benchmark.js';
import { interleaved } from '../rounds.js';
import { perSecond, ratioOf, speeds, type Timed } from '../speed.js';
import { spreadOf } from '../statistics.js';
import { historySize, projectedHistory, smallHistorySize, storedHistory } from './histories.js';
import type { ProjectionMeasure } from './projector.js';
import { Sample } from './sample.js';
import { Whole } from './whole.js';

const ratio = { better: 'higher', unit: 'x' } as const satisfies Partial<Goal>;

/** A round takes a minute, for each of them goes through the whole history. */
const mostRounds = 3;

const notes = [
  'live, rebuild, sql, copy-limit, copy-indexed: the whole history from its beginning, on the same stored events',
  'naive, naive-unsynced, eventually-pg: a sample, what is recorded next when a tenth of the history is projected',
  'naive: per event one transaction of TypeORM, per row findOne and save; the fold is kept in memory between events,' +
    ' and only what came late or repairs something makes it read its stream again',
  'naive-unsynced: the same with synchronous_commit off, which the engine has too',
  'eventually-pg: its store of projections, ten events a transaction; the overview alone, folded before the clock',
  'sql: the timeline alone, one statement, indexes afterwards; retractions yes, corrections no',
  'copy-limit: COPY of the finished rows of all tables at once, without indexes, then their indexes',
  'copy-indexed: the same into tables that have their indexes',
];

const partsOf = (measures: readonly ProjectionMeasure[]): Readonly<Record<string, number>> => {
  const names = Object.keys(measures[0]?.parts ?? {});
  const median = (name: string): number => spreadOf(measures.map(({ parts }) => parts?.[name] ?? 0)).median;
  return Object.fromEntries(names.map((name) => [name, Math.round(median(name))]));
};

export const rates: Measurement = {
  goals: [
    { ...ratio, id: 'P6', what: 'live projection of all read models vs naive TypeORM per event', goal: 100 },
    { ...ratio, id: 'P7', what: 'full rebuild of all read models vs naive TypeORM per event', goal: 250 },
    { ...ratio, id: 'P8', what: 'full rebuild vs COPY of the tables written', goal: 0.35 },
    { id: 'P16', what: 'memory of the process after a full rebuild', goal: 350, better: 'lower', unit: 'MB' },
  ],
  run: async (arena) => {
    const { large } = arena.options;
    const rounds = Math.min(arena.options.rounds, mostRounds);
    const whole = await storedHistory(arena, historySize(arena));
    const field = await Whole.prepare(arena, whole);
    const sample = new Sample(arena, await projectedHistory(arena, smallHistorySize(arena)), rounds);
    const measures = await interleaved(
      { ...field.turns(), ...sample.turns() },
      {
        rounds,
        tell: (round, label, measure) => {
          arena.tell(
            `P6 to P8, round ${round} of ${rounds}: ${label} ${perSecond(measure).toFixed(0)} events/s`,
          );
        },
      },
    );
    await field.check();
    await sample.check();
    const { live, rebuild, naive } = measures;
    const megabytes = rebuild.map(({ memory }) => Math.round(memory / 1e6));
    const contenders = speeds(measures);
    const events = { stored: whole.events, sampledByNaive: naive.map(({ events: each }) => each) };
    const rebuildMilliseconds = partsOf(rebuild);
    const size = large ? [] : ['the goal speaks of 5 M events: --large'];
    const found = (ours: readonly Timed[], theirs: readonly Timed[], detail: Finding['detail']): Finding => {
      const { value, ...spread } = ratioOf(ours, theirs, perSecond);
      return { value, detail: { ...spread, contenders, ...detail } };
    };
    return [
      found(live, naive, { unsynced: ratioOf(live, measures['naive-unsynced'], perSecond), events, notes }),
      found(rebuild, naive, { rebuildMilliseconds }),
      found(rebuild, measures['copy-limit'], {
        againstIndexed: ratioOf(rebuild, measures['copy-indexed'], perSecond),
      }),
      {
        value: Math.max(...megabytes),
        detail: { eachRound: megabytes, events: whole.events, notes: size },
      },
    ];
  },
};
