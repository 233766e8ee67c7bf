import type { Entered } from './arena.js';
import type { Measurement } from './benchmark.js';
import { fill } from './fill.js';
import { interleaved, RoundSize } from './rounds.js';
import { perSecond, ratioOf, speeds } from './speed.js';
import { eventsIn } from './workload.js';

const roundMilliseconds = 6_000;
/** Behind all streams that filled the store. */
const firstStream = 1_000_000;

/** Whether appending stays fast when much is stored: the same store twice, with few and with many events. */
export const fullStore: Measurement = {
  goals: [
    {
      id: 'P10',
      what: 'single-event appends with many events stored vs with few',
      goal: 0.85,
      better: 'higher',
      unit: 'x',
    },
  ],
  run: async (arena) => {
    const { large, rounds } = arena.options;
    const [few, many] = large ? [400_000, 5_000_000] : [40_000, 400_000];
    const fields = { few: await arena.enter('tandemspur'), many: await arena.enter('tandemspur') };
    const stored = {
      few: await fill(arena, fields.few, arena.size(few, 100)),
      many: await fill(arena, fields.many, arena.size(many, 1_000)),
    };
    const size = new RoundSize(arena.size(3_000, 40), roundMilliseconds);
    const work = { eventsPerStream: 8, eventsPerAppend: 1, callers: 32, dataBytes: 400 };
    const turn =
      ({ remote }: Entered) =>
      (round: number) =>
        remote.append({ ...work, streams: size.size, firstStream: firstStream + round * size.usual });
    const turns = { few: turn(fields.few), many: turn(fields.many) };
    const measures = await interleaved(turns, {
      rounds,
      tell: (round, label, measure) => {
        arena.tell(`P10, round ${round} of ${rounds}: ${label} ${perSecond(measure).toFixed(0)} events/s`);
      },
      warmedUp: (milliseconds) => {
        size.warmedUp(milliseconds);
      },
    });
    const { value, ...spread } = ratioOf(measures.many, measures.few, perSecond);
    const detail = {
      ...spread,
      stored: { few: eventsIn(stored.few), many: eventsIn(stored.many) },
      contenders: speeds(measures),
      work: { ...work, streams: size.size },
      notes: large ? [] : ['the goal speaks of 5 M against 400k events stored: --large'],
    };
    return [{ value, detail }];
  },
};
