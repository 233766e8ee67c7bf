import type { Pool } from 'pg';

/** The event that a key waits for. */
export interface ParkedPoison {
  readonly eventId: string;
  /** Its name in the store. */
  readonly type: string;
  readonly stream: string;
  readonly position: string;
  readonly error: string;
  readonly parkedAt: Date;
}

/** A key of a live generation whose events are not applied. */
export interface ParkedKey {
  readonly projection: string;
  readonly sequenceKey: string;
  /** Those that have a parked event, by name. */
  readonly streams: readonly string[];
  readonly poison: ParkedPoison;
  /** Later events of the key, which wait with it. */
  readonly followers: number;
}

interface KeyRow {
  readonly projection: string;
  readonly sequence_key: string;
  readonly streams: readonly string[];
  readonly followers: number;
  readonly event_id: string;
  readonly type: string;
  readonly stream: string;
  readonly position: string;
  readonly error: string | null;
  readonly parked_at: Date;
}

/** The parked keys of all live generations, or of one projection's, by projection and by position of the poison. */
export const listParked = async (pool: Pool, projection?: string): Promise<readonly ParkedKey[]> => {
  const { rows } = await pool.query<KeyRow>(
    `select g.projection, k.sequence_key, k.streams, k.followers,
        p.event_id::text, p.type, p.stream, p.position, p.error, p.parked_at
      from (
        select generation, sequence_key, min(position) as position, (count(*) - 1)::int as followers,
          array_agg(distinct stream) as streams
        from projection_engine.parked group by generation, sequence_key) k
      join projection_engine.parked p on p.generation = k.generation and p.position = k.position
      join projection_engine.generation g on g.id = k.generation
      where g.status = 'live' and ($1::text is null or g.projection = $1)
      order by g.projection, p.position`,
    [projection ?? null],
  );
  return rows.map((row) => ({
    projection: row.projection,
    sequenceKey: row.sequence_key,
    streams: row.streams,
    poison: {
      eventId: row.event_id,
      type: row.type,
      stream: row.stream,
      position: row.position,
      error: row.error ?? '',
      parkedAt: row.parked_at,
    },
    followers: row.followers,
  }));
};

/** How many keys of a projection's live generation are parked. */
export const countParkedKeys = async (pool: Pool, projection: string): Promise<number> => {
  const { rows } = await pool.query<{ keys: number }>(
    `select count(distinct p.sequence_key)::int as keys from projection_engine.parked p
      join projection_engine.generation g on g.id = p.generation
      where g.status = 'live' and g.projection = $1`,
    [projection],
  );
  return rows[0]?.keys ?? 0;
};
