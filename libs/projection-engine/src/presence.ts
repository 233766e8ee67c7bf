import pg from 'pg';

/** The workers that live at this moment. */
export interface Workers {
  readonly count: number;
  /** What any of them knows how to project. */
  readonly declared: ReadonlySet<string>;
}

/**
 * A worker's session with the server: while it lasts, the worker lives. When its process dies the server ends the
 * session at once, and others may take its lanes without waiting for the lease to expire; when its machine is cut
 * off, the lease expires by the server's clock.
 */
export class Presence {
  #client: pg.Client | undefined;

  constructor(
    readonly worker: string,
    private readonly config: pg.ClientConfig,
    private readonly leaseMs: number,
    /** What this worker's program knows how to project. */
    private readonly declares: readonly string[],
  ) {}

  /** Registers, or says that it is still there; gives who else is. @throws errors of PostgreSQL */
  async renew(): Promise<Workers> {
    const client = await this.#session();
    await client.query(
      `insert into projection_engine.worker (id, session_pid, session_start, declares, expires_at)
        select $1, a.pid, a.backend_start, $3, clock_timestamp() + $2 * interval '1 millisecond'
        from pg_stat_activity a where a.pid = pg_backend_pid()
        on conflict (id) do update set session_pid = excluded.session_pid,
          session_start = excluded.session_start, expires_at = excluded.expires_at`,
      [this.worker, this.leaseMs, this.declares],
    );
    await client.query(
      `delete from projection_engine.worker where expires_at < clock_timestamp() - interval '1 hour'`,
    );
    const { rows } = await client.query<{ declares: readonly string[] }>(
      `select w.declares from projection_engine.worker w
        join pg_stat_activity a on a.pid = w.session_pid and a.backend_start = w.session_start
        where w.expires_at > clock_timestamp()`,
    );
    return {
      count: Math.max(1, rows.length),
      declared: new Set(rows.flatMap(({ declares }) => declares)),
    };
  }

  async end(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await client
      ?.query('delete from projection_engine.worker where id = $1', [this.worker])
      .catch(() => undefined);
    await client?.end().catch(() => undefined);
  }

  async #session(): Promise<pg.Client> {
    if (this.#client !== undefined) return this.#client;
    const client = new pg.Client({ ...this.config, keepAlive: true, query_timeout: this.leaseMs });
    client.on('error', () => {
      if (this.#client === client) this.#client = undefined;
    });
    await client.connect();
    this.#client = client;
    return client;
  }
}
