import type { ProjectionView } from '@tandemspur/contracts';
import type { StepReport } from '@tandemspur/projection-engine';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

const nobody = 'none';

/** What Prometheus is told: how the projections stand, what this process writes for them, and the process itself. */
export class ProjectionMetrics {
  private readonly registry = new Registry();
  private readonly registers = [this.registry];
  private readonly lagEvents = this.gauge(
    'lag_events',
    'Events of any type behind the position, up to 10,000',
  );
  private readonly lagSeconds = this.gauge('lag_seconds', 'Age of the next event that concerns it');
  private readonly parkedKeys = this.gauge(
    'parked_keys',
    'Keys that wait for an event that cannot be applied',
  );
  private readonly lanesOwned = new Gauge({
    name: 'tandemspur_projection_lanes_owned',
    help: `Lanes by the worker that runs them; ${nobody} when nobody does`,
    labelNames: ['projection', 'owner'],
    registers: this.registers,
  });
  private readonly applied = new Counter({
    name: 'tandemspur_projection_applied_events_total',
    help: 'Events applied since the generation began, skipped ones left out',
    labelNames: ['projection', 'lane'],
    registers: this.registers,
  });
  private readonly batchEvents = new Histogram({
    name: 'tandemspur_projection_batch_events',
    help: 'Events in a step that this process wrote',
    labelNames: ['projection'],
    buckets: [1, 10, 50, 100, 500, 1_000, 2_000, 4_000],
    registers: this.registers,
  });
  private readonly writeSeconds = new Histogram({
    name: 'tandemspur_projection_write_seconds',
    help: 'How long PostgreSQL took for a step that this process wrote',
    labelNames: ['projection'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: this.registers,
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  /** A step of a projection that this process runs. */
  observe({ projection, events, milliseconds }: StepReport): void {
    if (events === 0) return;
    this.batchEvents.observe({ projection }, events);
    this.writeSeconds.observe({ projection }, milliseconds / 1_000);
  }

  /** Replaces what is told about the projections. */
  show(views: readonly ProjectionView[]): void {
    for (const metric of [this.lagEvents, this.lagSeconds, this.parkedKeys, this.lanesOwned, this.applied])
      metric.reset();
    for (const { name: projection, lagEvents, lagSeconds, parkedKeys, lanes } of views) {
      this.lagEvents.set({ projection }, lagEvents);
      if (lagSeconds !== null) this.lagSeconds.set({ projection }, lagSeconds);
      this.parkedKeys.set({ projection }, parkedKeys);
      for (const { lane, owner, applied } of lanes) {
        this.lanesOwned.inc({ projection, owner: owner ?? nobody });
        this.applied.inc({ projection, lane: String(lane) }, applied);
      }
    }
  }

  /** In the text format of Prometheus. */
  text(): Promise<string> {
    return this.registry.metrics();
  }

  private gauge(name: string, help: string): Gauge<'projection'> {
    return new Gauge({
      name: `tandemspur_projection_${name}`,
      help,
      labelNames: ['projection'],
      registers: this.registers,
    });
  }
}
