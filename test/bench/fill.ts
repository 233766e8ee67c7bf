import type { Arena, Entered } from './arena.js';
import type { Work } from './workload.js';

const eventsPerStream = 100;
const streamsPerStep = 500;

/**
 * Stores at least that many events, streams of 100, in steps that fit into memory, and leaves the database as it
 * would be after a while of rest. Gives the work done.
 */
export const fill = async (arena: Arena, entered: Entered, events: number): Promise<Work> => {
  const work: Work = {
    firstStream: 0,
    streams: Math.ceil(events / eventsPerStream),
    eventsPerStream,
    eventsPerAppend: eventsPerStream,
    callers: 8,
    dataBytes: 400,
  };
  for (let done = 0; done < work.streams;) {
    const streams = Math.min(streamsPerStep, work.streams - done);
    await entered.remote.append({ ...work, firstStream: done, streams });
    done += streams;
    arena.tell(`${entered.remote.name}: ${done * eventsPerStream} of ${events} events stored`);
  }
  await arena.settle(entered);
  return work;
};
