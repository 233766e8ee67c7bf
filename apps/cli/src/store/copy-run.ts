import { beginning, type EventStore, type Position } from '@tandemspur/event-store';
import { appendsOf } from './appends.js';
import { Comparison, type Difference } from './comparison.js';
import type { CopyReport, Phase, Progress } from './copy-report.js';
import { ahead, readOn, type Manner } from './reading.js';
import { notABeginning } from './refusal.js';
import { TargetWriter } from './target-writer.js';

const countAfter = async (store: EventStore, after: Position): Promise<number> =>
  store.count(after, await store.head(), Number.MAX_SAFE_INTEGER);

/** What a run has come to; the rest of the report is not its business. */
export type Outcome = Omit<CopyReport, 'from' | 'to' | 'seconds'>;

/** One run of a copy, from one open store to another. */
export class CopyRun {
  readonly #comparison: Comparison;
  readonly #writer: TargetWriter;
  readonly #totals: Partial<Record<'source' | 'target', number>> = {};
  #phase: Phase = 'compare';
  #resumedFrom: number | null = null;

  constructor(
    private readonly source: EventStore,
    private readonly target: EventStore,
    private readonly manner: Manner,
    private readonly onProgress?: (progress: Progress) => void,
  ) {
    this.#writer = new TargetWriter(target, manner);
    this.#comparison = new Comparison(source, target, manner, (events) => {
      this.#show(events);
    });
    if (onProgress) this.#countMeanwhile();
  }

  /** Compares what there is, up to the end of the target. */
  async verify(): Promise<Outcome> {
    return this.#unlessInterrupted(async () => this.#judge(await this.#comparison.advance()));
  }

  /**
   * Copies what the target lacks and compares everything.
   * @throws CopyRefused when the target is no beginning of the source; nothing is written then.
   */
  async copy(): Promise<Outcome> {
    return this.#unlessInterrupted(async () => {
      const difference = await this.#comparison.advance();
      if (difference) throw notABeginning(difference);
      this.#resumedFrom = this.#comparison.events;
      this.#phase = 'copy';
      await this.#copyAfter(this.#comparison.reached, this.#resumedFrom);
      this.#phase = 'verify';
      return this.#judge(await this.#comparison.advance());
    });
  }

  /** Until the source's head is reached, however far it moves meanwhile. */
  async #copyAfter(start: Position, held: number): Promise<void> {
    this.#show(held);
    let after = start;
    for (let found = true; found;) {
      found = false;
      for await (const page of ahead(readOn(this.source, after, this.manner))) {
        for (const events of appendsOf(page)) {
          await this.#writer.append(events);
          this.#show(held + this.#writer.written);
        }
        after = page.at(-1)?.position ?? after;
        found = true;
      }
    }
  }

  async #judge(difference: Difference | undefined): Promise<Outcome> {
    if (difference) return this.#outcome('different', { difference });
    const missing = await countAfter(this.source, this.#comparison.reached);
    return this.#outcome(missing === 0 ? 'equal' : 'behind', { missing });
  }

  async #unlessInterrupted(work: () => Promise<Outcome>): Promise<Outcome> {
    try {
      return await work();
    } catch (error) {
      if (!this.manner.signal.aborted) throw error;
      return this.#outcome('interrupted');
    }
  }

  #outcome(status: Outcome['status'], known: Partial<Outcome> = {}): Outcome {
    const { events, streams, hash } = this.#comparison;
    const written = { resumedFrom: this.#resumedFrom, copied: this.#writer.written };
    const unknown = { missing: null, difference: null };
    return { status, phase: this.#phase, ...written, events, streams, hash, ...unknown, ...known };
  }

  #show(done: number): void {
    const total = this.#totals[this.#phase === 'compare' ? 'target' : 'source'];
    this.onProgress?.({ phase: this.#phase, done, total });
  }

  /** On the side: an engine may have to read everything for it. */
  #countMeanwhile(): void {
    for (const end of ['source', 'target'] as const) {
      countAfter(this[end], beginning).then(
        (count) => (this.#totals[end] = count),
        () => undefined,
      );
    }
  }
}
