import type { Arena, Entered } from './arena.js';
import type { Benchmark, Measurement } from './benchmark.js';
import type { ReadMeasure } from './contender.js';
import { fill } from './fill.js';
import { interleaved } from './rounds.js';
import { perSecond, ratioOf, speeds } from './speed.js';
import { eventsIn, streamsOf } from './workload.js';

/** Of our events: it would take too long with all. */
const peerShare = 1 / 8;
/** Of the events read: validating takes much longer than reading. */
const decodedShare = 1 / 5;

/** Reads that many events, which must be there. */
const turnOf =
  ({ remote }: Entered, events: number) =>
  async (): Promise<ReadMeasure> => {
    const measure = await remote.readAll(events);
    if (measure.events !== events)
      throw new Error(`${remote.name} has read ${measure.events} events of ${events}`);
    return measure;
  };

const filled = async (arena: Arena) => {
  const events = arena.size(200_000, 1_000);
  const ours = await arena.enter('tandemspur');
  const peer = await arena.enter('eventually-pg');
  const work = await fill(arena, ours, events);
  const peerWork = await fill(arena, peer, Math.round(events * peerShare));
  const streams = streamsOf(peerWork);
  const [stored, theirs] = [await arena.contents(ours, streams), await arena.contents(peer, streams)];
  if (stored.hash !== theirs.hash) throw new Error('the stores to read from differ');
  return { ours, peer, work, peerWork };
};

const readBack: Measurement = {
  goals: [
    {
      id: 'P5',
      what: 'reading back all events, parsed, vs COPY TO STDOUT',
      goal: 0.55,
      better: 'higher',
      unit: 'x',
    },
  ],
  run: async (arena) => {
    const { rounds } = arena.options;
    const { ours, peer, work, peerWork } = await filled(arena);
    const events = eventsIn(work);
    // In whole pages of the port's default size.
    const decoded = Math.ceil((events * decodedShare) / 1_000) * 1_000;
    const turns = {
      tandemspur: turnOf(ours, events),
      'tandemspur-decoded': turnOf(arena.join('tandemspur-decoded', ours), decoded),
      copy: turnOf(arena.join('copy', ours), events),
      'eventually-pg': turnOf(peer, eventsIn(peerWork)),
    };
    const measures = await interleaved(turns, {
      rounds,
      tell: (round, label, measure) => {
        arena.tell(`P5, round ${round} of ${rounds}: ${label} ${perSecond(measure).toFixed(0)} events/s`);
      },
    });
    const { value, ...spread } = ratioOf(measures.tandemspur, measures.copy, perSecond);
    const detail = {
      ...spread,
      decoded: ratioOf(measures['tandemspur-decoded'], measures.copy, perSecond),
      contenders: speeds(measures),
      events: { all: events, 'tandemspur-decoded': decoded, 'eventually-pg': eventsIn(peerWork) },
      notes: [
        'tandemspur: events as the port gives them, metadata parsed, data as text',
        'tandemspur-decoded: in addition data parsed and validated against its definition',
      ],
    };
    return [{ value, detail }];
  },
};

/** Reading history back. */
export const read: Benchmark = { name: 'read', measurements: [readBack] };
