import { historyView } from '@tandemspur/contracts';
import type { Measurement } from '../benchmark.js';
import { interleaved } from '../rounds.js';
import { figures, ratioOf } from '../speed.js';
import { percentile } from '../statistics.js';
import { askedTandems, type AskedTandem } from './asked-tandems.js';
import { startHttpServer } from './http-server.js';
import { fetchText, load, type LoadMeasure } from './load.js';

const perSecond = 50;
/** Ten seconds of load. */
const requestsPerRound = 500;
/** Spreads the moments asked for evenly over a tandem's life, whatever its number. */
const goldenRatio = 0.618;

const p99 = ({ latencies }: LoadMeasure): number => percentile(latencies, 0.99);
const p50 = ({ latencies }: LoadMeasure): number => percentile(latencies, 0.5);
const kilobytes = ({ latencies, bytes }: LoadMeasure): number => bytes / latencies.length / 1_000;

/** Any moment from the first to the last event that was recorded of the tandem. */
const momentOf = ({ first, last }: AskedTandem, request: number): string =>
  new Date(first + (last - first) * ((request * goldenRatio) % 1)).toISOString();

/** Whether the history that is measured ends where the row says that the tandem stands. */
const check = async (url: string, tandems: readonly AskedTandem[]): Promise<void> => {
  for (const { id, status, events } of tandems.slice(0, 20)) {
    const history = historyView.parse(JSON.parse(await fetchText(`${url}/api/tandems/${id}/history`)));
    if (history.state.status !== status || history.items.length !== events)
      throw new Error(`the history of ${id} says ${String(history.state.status)}, its row ${status}`);
  }
};

/** How soon one sees a tandem as it was at any time, folded from its events while one waits. */
export const replay: Measurement = {
  goals: [
    {
      id: 'P13',
      what: 'a tandem’s history replayed at any time vs SELECT of a row by primary key, p99 over HTTP',
      goal: 5,
      better: 'lower',
      unit: 'x',
    },
  ],
  run: async (arena) => {
    const { rounds, large } = arena.options;
    const { database, stored, tandems } = await askedTandems(arena);
    const requests = arena.size(requestsPerRound, 20);
    const tandemOf = (request: number): AskedTandem => {
      const tandem = tandems[request % tandems.length];
      if (!tandem) throw new Error('there is no tandem to ask for');
      return tandem;
    };
    const service = await startHttpServer(arena, 'service', database);
    const select = await startHttpServer(arena, 'select', database);
    try {
      await check(service.url, tandems);
      const turn = (url: string, pathOf: (request: number) => string) => (round: number) =>
        load({ url, requests, perSecond, pathOf: (request) => pathOf(round * requests + request) });
      const turns = {
        tandemspur: turn(service.url, (request) => {
          const tandem = tandemOf(request);
          return `/api/tandems/${tandem.id}/history?known-at=${momentOf(tandem, request)}`;
        }),
        select: turn(select.url, (request) => `/tandems/${tandemOf(request).id}`),
      };
      const measures = await interleaved(turns, {
        rounds,
        tell: (round, label, measure) => {
          arena.tell(`P13, round ${round} of ${rounds}: ${label} p99 ${p99(measure).toFixed(1)} ms`);
        },
      });
      const { value, ...spread } = ratioOf(measures.tandemspur, measures.select, p99);
      const detail = {
        ...spread,
        contenders: figures(measures, p99, 'ms'),
        median: figures(measures, p50, 'ms'),
        answers: figures(measures, kilobytes, 'kB'),
        eventsPerTandem: tandems.reduce((sum, { events }) => sum + events, 0) / tandems.length,
        stored,
        work: { requests, perSecond },
        notes: [
          'tandemspur: the service itself; reads the stream, applies repairs, folds, puts into words, state after each event',
          'select: a bare route of Fastify, one prepared statement, one row',
          ...(large ? [] : ['the goal speaks of 5 M events: --large']),
        ],
      };
      return [{ value, detail }];
    } finally {
      await Promise.all([service.end(), select.end()]);
    }
  },
};
