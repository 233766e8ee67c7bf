import type { Pool } from 'pg';
import { asPosition, beginning, type Position } from '@tandemspur/event-store';
import type { ProjectedEvent, Projection } from '../projection.js';
import { Tally } from '../tally.js';

/** What the store holds for a lane up to a position, without what is skipped. */
export interface Counted {
  readonly position: Position;
  readonly tally: Tally;
  readonly skipped: number;
}

/** A lane and what is parked of it, at one moment. */
export interface LaneSnapshot {
  readonly lane: number;
  readonly position: Position;
  readonly applied: Tally;
  /** Ids. */
  readonly parked: readonly string[];
  /** By the last proof, and which skips that knew, see `skipsOf`. */
  readonly counted: Counted & { readonly skips: string };
}

export interface Snapshot {
  readonly generation: string;
  readonly lanes: readonly LaneSnapshot[];
}

/** Tells one set of skipped ids from another. */
export const skipsOf = (skipped: ReadonlySet<string>): string => {
  const tally = new Tally();
  for (const id of skipped) tally.add(id);
  return `${tally.events}:${tally.sum}`;
};

interface SnapshotRow {
  readonly generation: string;
  readonly lane: number;
  readonly position: string;
  readonly applied: string;
  readonly id_sum: string;
  readonly parked: readonly string[];
  readonly counted_to: string | null;
  readonly counted: string | null;
  readonly counted_sum: string | null;
  readonly skipped: string | null;
  readonly skips: string | null;
}

/** The live generation of this declaration, all of it at one moment; undefined when another one is live. */
export const takeSnapshot = async <Event extends ProjectedEvent>(
  pool: Pool,
  { name, version, lanes }: Pick<Projection<Event>, 'name' | 'version' | 'lanes'>,
): Promise<Snapshot | undefined> => {
  const { rows } = await pool.query<SnapshotRow>(
    `select l.generation::text, l.lane, l.position, l.applied::text, l.id_sum,
        array(select p.event_id::text from projection_engine.parked p
          where p.generation = l.generation and p.lane = l.lane) as parked,
        f.position as counted_to, f.events::text as counted, f.id_sum as counted_sum, f.skipped::text, f.skips
      from projection_engine.generation g
      join projection_engine.lane l on l.generation = g.id
      left join projection_engine.proof f on f.generation = l.generation and f.lane = l.lane
      where g.projection = $1 and g.status = 'live' and g.version = $2 and g.lanes = $3
      order by l.lane`,
    [name, version, lanes],
  );
  const [first] = rows;
  if (first === undefined) return undefined;
  return {
    generation: first.generation,
    lanes: rows.map((row) => ({
      lane: row.lane,
      position: asPosition(row.position),
      applied: new Tally(Number(row.applied), row.id_sum),
      parked: row.parked,
      counted: {
        position: asPosition(row.counted_to ?? beginning),
        tally: new Tally(Number(row.counted ?? 0), row.counted_sum ?? ''),
        skipped: Number(row.skipped ?? 0),
        skips: row.skips ?? '',
      },
    })),
  };
};
