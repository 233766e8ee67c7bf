export type BuildPhase = 'copy' | 'repair' | 'index' | 'catch-up' | 'verify' | 'swap';

export interface ProgressReport {
  readonly phase: BuildPhase;
  /** In the phase's own measure: events, streams, indexes, tables; 0 of 0 where there is nothing to count. */
  readonly done: number;
  readonly total: number;
}

/** Milliseconds between two reports of one phase. */
const reportEvery = 200;

/** How far a build is; tells a listener, but not too often. */
export class Progress {
  #now: ProgressReport = { phase: 'copy', done: 0, total: 0 };
  #toldAt = 0;

  constructor(private readonly listener: ((report: ProgressReport) => void) | undefined) {}

  get now(): ProgressReport {
    return this.#now;
  }

  /** A phase that begins is always told. */
  enter(phase: BuildPhase, total = 0): void {
    this.#now = { phase, done: 0, total };
    this.#tell();
  }

  /** @param by so much more is done. */
  add(by = 1): void {
    const { done, total } = this.#now;
    this.#now = { ...this.#now, done: done + by, total: Math.max(total, done + by) };
    if (performance.now() - this.#toldAt >= reportEvery) this.#tell();
  }

  /** Whatever was not counted one by one. */
  complete(): void {
    const { done, total } = this.#now;
    if (done === total) return;
    this.#now = { ...this.#now, done: total };
    this.#tell();
  }

  #tell(): void {
    this.#toldAt = performance.now();
    this.listener?.(this.#now);
  }
}
