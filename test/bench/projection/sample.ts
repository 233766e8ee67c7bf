import type { Arena } from '../arena.js';
import { copyIn } from '../history/copy-in.js';
import type { ProjectorName } from './catalogue.js';
import { contentsOf, requireSame } from './contents.js';
import { withClient, type History } from './histories.js';
import type { ProjectionMeasure } from './projector.js';
import { requireSameOverview } from './same-overview.js';

/** Milliseconds of all rounds together. */
const naiveTime = 30_000;
const otherTime = 12_000;

/** Those who are too slow for all: what they do with the events that come next, for a while. */
export class Sample {
  readonly #last = new Map<ProjectorName, { readonly database: string; readonly events: number }>();

  /** @param history projected. */
  constructor(
    private readonly arena: Arena,
    private readonly history: History,
    private readonly rounds: number,
  ) {}

  turns() {
    const { arena } = this;
    const once = (name: ProjectorName, time: number) => {
      const remote = arena.projector(name);
      return async (): Promise<ProjectionMeasure> => {
        const before = this.#last.get(name);
        if (before) await arena.server.dropDatabase(before.database);
        const database = await this.#database(name, this.history.fresh.length);
        return this.#run(name, database, (task) => remote.run({ ...task, milliseconds: this.#time(time) }));
      };
    };
    const peer = this.#peer();
    return {
      naive: once('naive', naiveTime),
      'naive-unsynced': once('naive-unsynced', otherTime),
      'eventually-pg': peer,
    };
  }

  /** The rows of each against those of the engine after as many events. */
  async check(): Promise<void> {
    const { server } = this.arena;
    for (const [name, { database, events }] of this.#last) {
      const ours = await this.#projected(events);
      if (name === 'eventually-pg-projector')
        await requireSameOverview(server, database, ours, this.history.events);
      else requireSame(name, await contentsOf(server, database), await contentsOf(server, ours));
    }
  }

  /** On one database, in which each round begins anew: it takes its address from the environment. */
  #peer(): () => Promise<ProjectionMeasure> {
    const name = 'eventually-pg-projector';
    const entered = this.#database(name, this.history.fresh.length).then((database) => ({
      database,
      remote: this.arena.projector(name, database),
    }));
    return async () => {
      const { database, remote } = await entered;
      return this.#run(name, database, (task) =>
        remote.run({ ...task, milliseconds: this.#time(otherTime) }),
      );
    };
  }

  async #run(
    name: ProjectorName,
    database: string,
    run: (task: { url: string; after: number; until: number }) => Promise<ProjectionMeasure>,
  ): Promise<ProjectionMeasure> {
    const { events: after, fresh } = this.history;
    const measure = await run({ url: this.arena.server.urlOf(database), after, until: after + fresh.length });
    this.#last.set(name, {
      database,
      events: measure.last === undefined ? measure.events : measure.last - after,
    });
    return measure;
  }

  async #projected(events: number): Promise<string> {
    const database = await this.#database('check', events);
    const live = this.arena.projector('live');
    const { events: after } = this.history;
    const url = this.arena.server.urlOf(database);
    await live.run({ url, after, until: after + events, milliseconds: Infinity });
    await live.stop();
    await live.end();
    return database;
  }

  async #database(name: string, fresh: number): Promise<string> {
    const database = await this.arena.database(name, this.history.database);
    await withClient(this.arena.server.urlOf(database), (client) =>
      copyIn(client, this.history.fresh.slice(0, fresh)),
    );
    return database;
  }

  #time(milliseconds: number): number {
    return (milliseconds * Math.min(1, this.arena.options.scale)) / (this.rounds + 1);
  }
}
