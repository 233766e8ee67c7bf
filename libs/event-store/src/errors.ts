/** Somebody else has written to the stream first. Nothing of the append was stored. */
export class ConcurrencyConflict extends Error {
  constructor(
    readonly stream: string,
    readonly expectedRevision: bigint | 'none',
    readonly actualRevision: bigint | 'none',
  ) {
    super(`stream ${stream} is at ${actualRevision}, not at ${expectedRevision}`);
    this.name = 'ConcurrencyConflict';
  }
}

/** An event larger than the store takes. Nothing of the append was stored. */
export class EventTooLarge extends Error {
  constructor(
    readonly eventId: string,
    readonly bytes: number,
    readonly limitBytes: number,
  ) {
    super(`event ${eventId} has ${bytes} bytes; the store takes ${limitBytes}`);
    this.name = 'EventTooLarge';
  }
}

/** An event that must not be stored: no JSON, no UUID, an id used before for something else. */
export class InvalidEvent extends Error {
  constructor(
    readonly eventId: string,
    readonly rule: string,
  ) {
    super(`event ${eventId}: ${rule}`);
    this.name = 'InvalidEvent';
  }
}

/** The queue is full; nothing was stored. Try again after `retryAfterSeconds`. */
export class StoreOverloaded extends Error {
  constructor(readonly retryAfterSeconds: number) {
    super(`the event store is overloaded; try again in ${retryAfterSeconds} s`);
    this.name = 'StoreOverloaded';
  }
}

/** The store cannot be reached; whether the append happened is not known. Retry with the same ids. */
export class StoreUnavailable extends Error {
  constructor(options: { cause: unknown }) {
    super('the event store cannot be reached; the outcome is not known', options);
    this.name = 'StoreUnavailable';
  }
}

/** The server behind the store is too old to append to several streams at once. Nothing was stored. */
export class MultiStreamUnsupported extends Error {
  constructor(readonly streams: readonly string[]) {
    super(
      `the event store's server cannot append to ${streams.length} streams at once; KurrentDB does from 25.1 on`,
    );
    this.name = 'MultiStreamUnsupported';
  }
}
