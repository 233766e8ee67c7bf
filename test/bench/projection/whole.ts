import type { Arena } from '../arena.js';
import { dumpRows } from '../contenders/copy-limit.js';
import { migrateDatabase } from '../contenders/engine.js';
import { contentsOf, requireSame } from './contents.js';
import type { History } from './histories.js';
import type { RemoteProjector } from './remote-projector.js';
import { requireSameTimeline } from './same-timeline.js';

/** Those who are fast enough for the whole history: what they do with it, and whether their rows are the same. */
export class Whole {
  readonly #rebuild;

  private constructor(
    private readonly arena: Arena,
    private readonly history: History,
    private readonly live: RemoteProjector,
    private readonly databases: Readonly<
      Record<'reference' | 'rebuild' | 'sql' | 'limit' | 'indexed', string>
    >,
  ) {
    this.#rebuild = arena.projector('rebuild');
  }

  static async prepare(arena: Arena, history: History): Promise<Whole> {
    const copy = (name: string): Promise<string> => arena.database(name, history.database);
    const empty = async (name: string): Promise<string> => {
      const database = await arena.database(name);
      await migrateDatabase(arena.server.urlOf(database));
      return database;
    };
    const reference = await copy('reference');
    const live = arena.projector('live');
    const url = arena.server.urlOf(reference);
    await live.run({ url, after: 0, until: history.events, milliseconds: Infinity });
    await live.stop();
    await dumpRows(url, arena.server.folder);
    return new Whole(arena, history, live, {
      reference,
      // With live rows, against which the new ones are verified.
      rebuild: await arena.database('rebuild', reference),
      sql: await copy('sql'),
      limit: await empty('copy-limit'),
      indexed: await empty('copy-indexed'),
    });
  }

  turns() {
    const { arena, databases } = this;
    const run = (name: 'sql' | 'copy-limit' | 'copy-indexed', database: string) => {
      const remote = arena.projector(name);
      return () => remote.run(this.#task(database));
    };
    return {
      live: async () => {
        const database = await arena.database('live', this.history.database);
        const measure = await this.live.run(this.#task(database));
        await this.live.stop();
        await arena.server.dropDatabase(database);
        return measure;
      },
      rebuild: () => this.#rebuild.run(this.#task(databases.rebuild)),
      sql: run('sql', databases.sql),
      'copy-limit': run('copy-limit', databases.limit),
      'copy-indexed': run('copy-indexed', databases.indexed),
    };
  }

  async check(): Promise<void> {
    const { arena, databases } = this;
    const ours = await contentsOf(arena.server, databases.reference);
    for (const name of ['rebuild', 'limit', 'indexed'] as const)
      requireSame(name, await contentsOf(arena.server, databases[name]), ours);
    await requireSameTimeline(arena.server, databases.sql, databases.reference);
  }

  #task(database: string) {
    const { events } = this.history;
    return { url: this.arena.server.urlOf(database), after: 0, until: events, milliseconds: Infinity };
  }
}
