import { proveComplete } from './completeness/index.js';
import type { EngineLog } from './engine-log.js';
import { messageOf } from './failures.js';
import type { ProjectedEvent, Projection } from './projection.js';
import type { Surroundings } from './surroundings.js';

export interface ProofsOptions<Event extends ProjectedEvent> extends Surroundings<Event> {
  readonly signal: AbortSignal;
  readonly log: EngineLog;
}

const firstAfterMs = 10_000;
const everyMs = 60_000;

/** Proves from time to time, each time for what is new, that nothing was lost on the way into the rows. */
export class Proofs<Event extends ProjectedEvent> {
  #running: Promise<void> | undefined;
  #next = performance.now() + firstAfterMs;

  constructor(private readonly options: ProofsOptions<Event>) {}

  /** Proves these projections in the background, when it is time. */
  consider(projections: readonly Projection<Event>[]): void {
    if (this.#running !== undefined || performance.now() < this.#next) return;
    this.#running = this.#prove(projections).finally(() => {
      this.#running = undefined;
      this.#next = performance.now() + everyMs;
    });
  }

  /** Until the proof under way has ended; the signal ends it. */
  async end(): Promise<void> {
    await this.#running;
  }

  async #prove(projections: readonly Projection<Event>[]): Promise<void> {
    const { signal, log } = this.options;
    for (const projection of projections) {
      if (signal.aborted) return;
      try {
        const proof = await proveComplete({ ...this.options, projection });
        if (proof !== undefined && !proof.complete) {
          log('error', 'a read model does not hold what the store holds', { proof });
        }
      } catch (error) {
        const detail = { projection: projection.name, error: messageOf(error) };
        log('warn', 'completeness could not be proven', detail);
      }
    }
  }
}
