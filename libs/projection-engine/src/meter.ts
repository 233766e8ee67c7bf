import type { StepReport } from './lane-batch.js';

/** Events per second of each lane, between two calls of `rates`. */
export class Meter {
  readonly #counted = new Map<string, { generation: string; lane: number; events: number }>();
  #since = performance.now();

  count({ generation, lane, events }: Pick<StepReport, 'generation' | 'lane' | 'events'>): void {
    const id = `${generation}/${lane}`;
    const counted = this.#counted.get(id) ?? { generation, lane, events: 0 };
    counted.events += events;
    this.#counted.set(id, counted);
  }

  rates(): readonly { readonly generation: string; readonly lane: number; readonly rate: number }[] {
    const seconds = Math.max(0.001, (performance.now() - this.#since) / 1_000);
    const rates = [...this.#counted.values()].map(({ generation, lane, events }) => ({
      generation,
      lane,
      rate: events / seconds,
    }));
    this.#counted.clear();
    this.#since = performance.now();
    return rates;
  }
}
