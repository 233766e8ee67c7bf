import type { EngineLog } from './engine-log.js';
import { messageOf } from './failures.js';
import { buildGenerations, BuildUnderWay, revert } from './generations/index.js';
import type { ProjectedEvent, Projection } from './projection.js';
import type { Surroundings } from './surroundings.js';

/** A declaration whose live generation is another one. */
export interface Outdated<Event extends ProjectedEvent> {
  readonly projection: Projection<Event>;
  /** The generation before the live one is what is declared. */
  readonly isRevertible: boolean;
}

export interface RenewalOptions<Event extends ProjectedEvent> extends Surroundings<Event> {
  readonly owner: string;
  readonly signal: AbortSignal;
  readonly log: EngineLog;
}

const pauseMs = 10_000;

/** Makes live what is declared, in the background, one attempt at a time. */
export class Renewal<Event extends ProjectedEvent> {
  #running: Promise<void> | undefined;
  #notBefore = 0;

  constructor(
    private readonly options: RenewalOptions<Event>,
    private readonly onLive: () => void,
  ) {}

  /** Does nothing while an attempt is under way, or shortly after one that failed. */
  begin(outdated: readonly Outdated<Event>[]): void {
    if (this.#running !== undefined || performance.now() < this.#notBefore) return;
    const { log } = this.options;
    const names = outdated.map(({ projection }) => projection.name);
    log('info', 'new generations are being built', { projections: names });
    this.#running = this.#renew(outdated)
      .then(
        () => {
          log('info', 'new generations are live', { projections: names });
          this.onLive();
        },
        (error: unknown) => {
          this.#notBefore = performance.now() + pauseMs;
          if (this.options.signal.aborted) return;
          const level = error instanceof BuildUnderWay ? 'info' : 'error';
          log(level, 'new generations could not be built', { projections: names, error: messageOf(error) });
        },
      )
      .finally(() => {
        this.#running = undefined;
      });
  }

  /** Until the attempt under way has ended; the signal ends it. */
  async end(): Promise<void> {
    await this.#running;
  }

  async #renew(outdated: readonly Outdated<Event>[]): Promise<void> {
    for (const { projection, isRevertible } of outdated) {
      if (isRevertible) await revert({ ...this.options, projection });
    }
    const others = outdated.filter(({ isRevertible }) => !isRevertible).map(({ projection }) => projection);
    if (others.length > 0) await buildGenerations({ ...this.options, projections: others });
  }
}
