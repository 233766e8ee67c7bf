import type { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { beginning, type Position } from '../position.js';
import type { StreamPage, StreamPageResult } from '../stream-pages.js';
import type { Connection } from './connection.js';
import { within } from './in-flight.js';
import { PageSize } from './page-size.js';
import { isFinal, needsNewSessionToRead } from './kurrent-errors.js';
import {
  isEventAt,
  readAllPage,
  readHead,
  readStreamPage,
  type AllPage,
  type AllPageResult,
} from './pages.js';
import { isLogPosition } from './positions.js';

const judgement = {
  again: (error: unknown) => !isFinal(error),
  needsNewSession: needsNewSessionToRead,
};

/** Milliseconds for a read that looks at little: a connection that is dead without saying so costs no more. */
const smallRead = 5_000;

/** What can be read, with a few repetitions; the errors are the client's. */
export class Reader {
  readonly #size = new PageSize();

  /** `timeout`: milliseconds for each page of everything; the small reads have less. */
  constructor(
    private readonly connection: Connection,
    private readonly timeout: number,
  ) {}

  streamPage(page: StreamPage): Promise<StreamPageResult> {
    return this.#read((client) => readStreamPage(client, this.#size, page));
  }

  allPage(page: AllPage): Promise<AllPageResult> {
    return this.#read((client) => readAllPage(client, this.#size, page), this.timeout);
  }

  async head(): Promise<Position> {
    return (await this.#read(readHead)) ?? beginning;
  }

  async holds(position: Position): Promise<boolean> {
    if (position === beginning) return true;
    if (!isLogPosition(position)) return false;
    const look = (): Promise<boolean> => this.#read((client) => isEventAt(client, position));
    try {
      return await look();
    } catch (error) {
      if (isFinal(error)) throw error;
      // Where no record begins the server fails in a way that looks as if it were out of reach. It is not when it
      // answers to something else, before and after.
      await this.head();
      return look().catch(() => this.head().then(() => false));
    }
  }

  #read<T>(task: (client: KurrentDBClient) => Promise<T>, most = smallRead): Promise<T> {
    const timeout = Math.min(most, this.timeout);
    return this.connection.run(({ client, ended }) => within(timeout, task(client), ended), judgement);
  }
}
