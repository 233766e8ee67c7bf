import { worklist as worklistView } from '@tandemspur/contracts';
import pg from 'pg';
import type { Measurement } from '../benchmark.js';
import { interleaved } from '../rounds.js';
import { figures, ratioOf } from '../speed.js';
import { percentile } from '../statistics.js';
import { startHttpServer } from './http-server.js';
import { fetchText, load, type LoadMeasure } from './load.js';
import { fillWorklist, numberedId } from './worklist-rows.js';

const perSecond = 20;
const requestsPerRound = 100;

const p50 = ({ latencies }: LoadMeasure): number => percentile(latencies, 0.5);

const goal = (id: string, whose: string) =>
  ({
    id,
    what: `the worklist of ${whose}, its first page, vs SELECT of a row by primary key, median over HTTP`,
    goal: 10,
    better: 'lower',
    unit: 'x',
  }) as const;

/** Rows of 20,000 tandems for the service's own organisation, and one row to select. Gives today. */
const fill = async (url: string, tandems: number): Promise<void> => {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  try {
    const { rows } = await pool.query<{ id: string; today: string }>(
      'select organisation_id as id, current_date::text as today from runtime.installation',
    );
    const { id = '', today = '' } = rows[0] ?? {};
    const programmes = Math.max(1, Math.round(tandems / 500));
    await fillWorklist(pool, id, today, { tandems, programmes, coordinators: Math.ceil(tandems / 50) });
    await pool.query(
      `insert into read_models.tandem_overview (tandem_id, organisation_id, status, mentor_id, mentee_id, meetings,
        missed_meetings, open_conflicts, conflicts, actions, urgency, revision)
      values ($1, $2, 'active', $3, $4, 0, 0, 0, '[]', '[]', '', 0)`,
      [numberedId(1, 0), id, numberedId(2, 0), numberedId(3, 0)],
    );
  } finally {
    await pool.end();
  }
};

/** How soon one sees what is to be done, derived from standard and day while one waits. */
export const worklist: Measurement = {
  goals: [goal('W1', 'a programme with 500 tandems'), goal('W2', 'an organisation with 20,000 tandems')],
  run: async (arena) => {
    const tandems = arena.size(20_000, 1_000);
    const database = await arena.database('worklist');
    const service = await startHttpServer(arena, 'service', database);
    await fill(arena.server.urlOf(database), tandems);
    const select = await startHttpServer(arena, 'select', database);
    try {
      const whole = worklistView.parse(JSON.parse(await fetchText(`${service.url}/api/worklist`)));
      if (whole.items.length !== 50) throw new Error('the worklist that is measured is empty');
      const requests = arena.size(requestsPerRound, 20);
      const turn = (url: string, path: string) => () =>
        load({ url, requests, perSecond, pathOf: () => path });
      const turns = {
        programme: turn(service.url, `/api/worklist?programme=${numberedId(5, 0)}`),
        organisation: turn(service.url, '/api/worklist'),
        counts: turn(service.url, '/api/worklist/counts'),
        select: turn(select.url, `/tandems/${numberedId(1, 0)}`),
      };
      const { rounds: count } = arena.options;
      const rounds = await interleaved(turns, {
        rounds: count,
        tell: (round, label, measure) => {
          arena.tell(`W1, W2, round ${round} of ${count}: ${label} p50 ${p50(measure).toFixed(1)} ms`);
        },
      });
      const detail = {
        contenders: figures(rounds, p50, 'ms'),
        tandems,
        notes: 'counts: of all follow-ups of the organisation, which the screen asks for beside the list',
      };
      return [
        { value: ratioOf(rounds.programme, rounds.select, p50).value, detail },
        { value: ratioOf(rounds.organisation, rounds.select, p50).value, detail },
      ];
    } finally {
      await service.end();
      await select.end();
    }
  },
};
