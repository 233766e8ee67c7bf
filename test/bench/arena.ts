import { contenders, type ContenderName } from './contenders/catalogue.js';
import type { ProjectorName } from './projection/catalogue.js';
import { RemoteProjector } from './projection/remote-projector.js';
import { RemoteContender } from './remote-contender.js';
import type { BenchServer } from './server.js';

export interface ArenaOptions {
  /** Measured rounds. */
  readonly rounds: number;
  readonly large: boolean;
  /** Share of the usual amount of work. */
  readonly scale: number;
  /** Says how far it is. */
  readonly tell: (line: string) => void;
  /** Ends every contender. */
  readonly signal: AbortSignal;
}

/** A contender with the name of its database. */
export interface Entered {
  readonly remote: RemoteContender;
  readonly database: string;
}

/** What a contender has stored. */
export interface Contents {
  readonly events: number;
  /** Of stream, revision, type and data, in the order of stream and revision. */
  readonly hash: string;
}

/** Where the contenders of one measurement meet: one server, a database for each. */
export class Arena {
  readonly #remotes: (RemoteContender | RemoteProjector)[] = [];
  readonly #databases: string[] = [];

  constructor(
    readonly server: BenchServer,
    readonly options: ArenaOptions,
  ) {
    options.signal.addEventListener('abort', () => void this.#endContenders());
  }

  /** A whole number of things at the chosen scale, at least `least`. */
  size(usual: number, least = 10): number {
    return Math.max(least, Math.round(usual * this.options.scale));
  }

  tell(line: string): void {
    this.options.tell(line);
  }

  /** A contender on an empty database of its own, ready to store. */
  async enter(name: ContenderName): Promise<Entered> {
    const database = await this.database(name);
    const entered = this.#start(name, database, this.server.urlOf(database));
    await entered.remote.setUp();
    return entered;
  }

  /** An empty database, or a copy of another one, for as long as this measurement lasts; gives its name. */
  async database(name: string, template?: string): Promise<string> {
    const database = `bench_${name}_${this.#databases.length}`;
    this.#databases.push(database);
    await this.server.createDatabase(database, template);
    return database;
  }

  /** The process of a projector; its database matters only to who takes it from the environment. */
  projector(name: ProjectorName, database = 'postgres'): RemoteProjector {
    this.options.signal.throwIfAborted();
    const remote = new RemoteProjector(name, this.server.urlOf(database), this.server.folder);
    this.#remotes.push(remote);
    return remote;
  }

  /** Another process on the database of one that has entered. */
  join(name: ContenderName, { database }: Entered): Entered {
    return this.#start(name, database, this.server.urlOf(database));
  }

  async contents({ remote, database }: Entered, streams: readonly string[]): Promise<Contents> {
    const [row] = await this.server.query<{ events: number; hash: string }>(
      database,
      `select count(*)::int as events,
        encode(sha256(coalesce(string_agg(sha256(convert_to(concat_ws(chr(31), stream, revision, type, data), 'UTF8')),
          ''::bytea order by stream collate "C", revision), '')), 'hex') as hash
      from (${contenders[remote.name].contents}) c where stream = any ($1::text[])`,
      [streams],
    );
    if (!row) throw new Error(`no contents of ${remote.name}`);
    return row;
  }

  /** Puts a freshly filled table into the state that it would reach by itself while nobody measures. */
  async settle({ database }: Pick<Entered, 'database'>): Promise<void> {
    await this.server.query(database, 'vacuum analyze');
    await this.server.query(database, 'checkpoint');
  }

  /** Ends the contenders and drops their databases. */
  async close(): Promise<void> {
    await this.#endContenders();
    for (const database of this.#databases) await this.server.dropDatabase(database);
  }

  #start(name: ContenderName, database: string, url: string): Entered {
    this.options.signal.throwIfAborted();
    const remote = new RemoteContender(name, url, this.server.folder);
    this.#remotes.push(remote);
    return { remote, database };
  }

  async #endContenders(): Promise<void> {
    await Promise.all(this.#remotes.map((remote) => remote.end()));
  }
}
