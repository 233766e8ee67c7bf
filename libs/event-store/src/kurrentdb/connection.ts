import type { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { setMaxListeners } from 'node:events';
import { withRetries } from '../retry.js';
import { InFlight } from './in-flight.js';

/** A client with what belongs to its connection. */
export interface Session {
  readonly client: KurrentDBClient;
  /** Through it goes every append. */
  readonly inFlight: InFlight;
  /** Aborted when another session has taken the place of this one, or the store is closed. */
  readonly ended: AbortSignal;
}

interface OwnSession extends Session {
  readonly since: number;
  readonly end: () => Promise<void>;
}

/** The session was given up; the same request may succeed in the next one. */
export class SessionEnded extends Error {
  constructor() {
    super('the connection to KurrentDB was given up');
    this.name = 'SessionEnded';
  }
}

/** What an error of an attempt means. */
export interface Judgement {
  /** The same request may succeed. */
  readonly again: (error: unknown) => boolean;
  /** The client may never get over it. */
  readonly needsNewSession: (error: unknown) => boolean;
}

/** Milliseconds that a session lasts at least: each leaves a connection behind, which the client cannot close. */
const shortest = 1_000;
const attempts = 3;

/** The session in use, and a new one whenever the client has come to a state that it does not leave by itself. */
export class Connection {
  #session: OwnSession;
  #isClosed = false;

  /** `connect` makes a client; it connects when it is first used. */
  constructor(private readonly connect: () => KurrentDBClient) {
    this.#session = this.#open();
  }

  get session(): Session {
    return this.#session;
  }

  /** Runs a task that may be repeated, up to three times. @throws the last error, or that the store is closed. */
  async run<T>(task: (session: Session) => Promise<T>, { again, needsNewSession }: Judgement): Promise<T> {
    const attempt = async (): Promise<T> => {
      if (this.#isClosed) throw new Error('the event store is closed');
      const session = this.#session;
      try {
        return await task(session);
      } catch (error) {
        if (again(error) && needsNewSession(error)) this.#renew(session);
        throw error;
      }
    };
    return withRetries(attempt, (error) => !this.#isClosed && again(error), attempts);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#session.end();
  }

  /** Replaces a session that has failed, unless it is young still or another one has taken its place already. */
  #renew(failed: Session): void {
    const { since, end } = this.#session;
    if (this.#isClosed || this.#session !== failed || performance.now() - since < shortest) return;
    this.#session = this.#open();
    void end();
  }

  #open(): OwnSession {
    const client = this.connect();
    const inFlight = new InFlight();
    const ending = new AbortController();
    // Every request under way listens; Node.js takes more than ten for a leak and says so.
    setMaxListeners(0, ending.signal);
    const end = async (): Promise<void> => {
      ending.abort(new SessionEnded());
      inFlight.close(new SessionEnded());
      await client.dispose();
    };
    return { client, inFlight, ended: ending.signal, since: performance.now(), end };
  }
}
