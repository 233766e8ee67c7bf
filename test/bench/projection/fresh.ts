import type { Arena } from '../arena.js';
import type { Measurement } from '../benchmark.js';
import { copyIn } from '../history/copy-in.js';
import { interleaved } from '../rounds.js';
import { perSecond, ratioOf, speeds, type Timed } from '../speed.js';
import {
  freshPerRound,
  historySize,
  smallHistorySize,
  storedHistory,
  withClient,
  type History,
} from './histories.js';
import { now } from './projector.js';

/** An engine that has caught up with a history, and is given what is recorded next. */
const follower = async (arena: Arena, { database: template, events, fresh }: History) => {
  const database = await arena.database('fresh', template);
  const url = arena.server.urlOf(database);
  const remote = arena.projector('live');
  await remote.run({ url, after: 0, until: events, milliseconds: Infinity });
  await arena.settle({ database });
  const count = freshPerRound(arena);
  return async (round: number): Promise<Timed> => {
    const rows = fresh.slice(round * count, (round + 1) * count);
    const head = await withClient(url, (client) => copyIn(client, rows));
    const began = now();
    return { events: rows.length, milliseconds: (await remote.reach(head)) - began };
  };
};

/** Whether projecting stays fast when much is stored and projected. */
export const freshEvents: Measurement = {
  goals: [
    {
      id: 'P10',
      what: 'live projection of fresh events with many events stored vs with a tenth of them',
      goal: 0.85,
      better: 'higher',
      unit: 'x',
    },
  ],
  run: async (arena) => {
    const { rounds, large } = arena.options;
    const [many, few] = [
      await storedHistory(arena, historySize(arena)),
      await storedHistory(arena, smallHistorySize(arena)),
    ];
    const turns = { few: await follower(arena, few), many: await follower(arena, many) };
    const measures = await interleaved(turns, {
      rounds,
      tell: (round, label, measure) => {
        arena.tell(`P10, round ${round} of ${rounds}: ${label} ${perSecond(measure).toFixed(0)} events/s`);
      },
    });
    const { value, ...spread } = ratioOf(measures.many, measures.few, perSecond);
    const detail = {
      ...spread,
      stored: { few: few.events, many: many.events },
      freshPerRound: freshPerRound(arena),
      contenders: speeds(measures),
      notes: [
        'from the commit of one COPY of fresh events until all read models have them; the engine has run from the beginning',
        'with few stored a page of events touches fewer tandems, so that fewer rows are written for it',
        ...(large ? [] : ['the goal speaks of 5 M events stored: --large']),
      ],
    };
    return [{ value, detail }];
  },
};
