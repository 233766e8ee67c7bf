import { setTimeout as pause } from 'node:timers/promises';
import type { Arena } from './arena.js';
import type { Measurement } from './benchmark.js';
import { contenders, type ContenderName } from './contenders/catalogue.js';

const writers = 8;
const writingMilliseconds = 4_000;
/** Time for a reader to see the last events; every writer has long committed. */
const graceMilliseconds = 2_000;

interface Loss {
  readonly stored: number;
  readonly delivered: number;
  readonly lost: number;
}

const lossOf = async (arena: Arena, name: ContenderName): Promise<Loss> => {
  const writer = await arena.enter(name);
  const reader = arena.join(name, writer);
  await reader.remote.follow();
  await writer.remote.writeFor(writers, Math.round(writingMilliseconds * Math.min(1, arena.options.scale)));
  await pause(graceMilliseconds);
  const delivered = new Set(await reader.remote.followed());
  const rows = await arena.server.query<{ event: string }>(
    writer.database,
    `select stream || '@' || revision as event from (${contenders[name].contents}) c`,
  );
  const lost = rows.filter(({ event }) => !delivered.has(event)).length;
  const loss = { stored: rows.length, delivered: delivered.size, lost };
  arena.tell(`lost-events: ${name} ${JSON.stringify(loss)}`);
  return loss;
};

/**
 * Events that were stored but passed over by a reader who followed from the beginning while 8 writers appended,
 * each through connections of its own.
 */
export const lostEvents: Measurement = {
  goals: [
    {
      id: 'lost-events',
      what: 'events that a following reader missed under 8 concurrent writers',
      goal: 0,
      better: 'lower',
      unit: 'events',
    },
  ],
  run: async (arena) => {
    const ours = await lossOf(arena, 'tandemspur');
    const peer = await lossOf(arena, 'eventually-pg');
    const detail = { ours: ours.lost, peer: peer.lost, runs: { tandemspur: ours, 'eventually-pg': peer } };
    return [{ value: ours.lost, detail: { ...detail, writers, writingMilliseconds } }];
  },
};
