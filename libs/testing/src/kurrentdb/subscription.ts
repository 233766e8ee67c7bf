import { status } from '@grpc/grpc-js';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { filterOf } from './filters.js';
import type { LoggedEvent } from './log.js';
import { streams, timestamp } from './messages.js';
import type { FakeNode } from './node.js';
import type { Outlet } from './outlet.js';
import { at, beforeAll, isBefore, type LogPosition } from './positions.js';
import { RpcError } from './rpc-errors.js';

type Options = streams.ReadReq.Options;

/** As many events as the server reads for a page, and as it keeps for a consumer that is slow while live. */
const pageSize = 32;

const now = (): InstanceType<typeof timestamp.Timestamp> => {
  const message = new timestamp.Timestamp();
  message.fromDate(new Date());
  return message;
};

interface Page {
  readonly events: readonly LoggedEvent[];
  /** Index of the event behind the last of these. */
  readonly behind: number;
  /** Where the next page begins; none at the log's end. */
  readonly next?: LogPosition;
}

/** One subscription to $all: catches up in pages, goes live, and falls back to pages when its reader is slow. */
class AllSubscription {
  private readonly wanted: (event: LoggedEvent) => boolean;
  private readonly window: number;
  /** Considered events between two checkpoints; none for a subscription without a filter. */
  private readonly interval: number;
  /** Position of the last event or checkpoint that was sent, or up to which there was nothing to send. */
  private reached: LogPosition;
  private lastCheckpoint = beforeAll;
  private readonly liveFrom: number;

  constructor(
    private readonly node: FakeNode,
    options: Options,
    private readonly outlet: Outlet,
    private readonly seen: () => readonly LoggedEvent[],
  ) {
    const filter = options.getFilter();
    this.wanted = filterOf(filter);
    this.window = filter?.hasMax() ? filter.getMax() : pageSize;
    this.interval = filter ? this.window * filter.getCheckpointintervalmultiplier() : Infinity;
    this.liveFrom = seen().length;
    this.reached = this.start(options);
  }

  async run(): Promise<void> {
    await this.outlet.endEarly();
    const confirmation = new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(randomUUID());
    await this.outlet.send(new streams.ReadResp().setConfirmation(confirmation));
    if (!this.isBehind()) await this.live(this.seen().length);
    for (;;) await this.live(await this.catchUp());
  }

  private start(options: Options): LogPosition {
    const from = options.getAll()?.getPosition();
    if (from) return { commit: BigInt(from.getCommitPosition()), prepare: BigInt(from.getPreparePosition()) };
    return options.getAll()?.hasEnd() ? this.head() : beforeAll;
  }

  private head(): LogPosition {
    const last = this.seen().at(-1);
    return last ? at(last.position) : beforeAll;
  }

  private isBehind(): boolean {
    return isBefore(this.reached, this.head());
  }

  /** Reads pages from where it stands to the end. Gives the index of the event behind the last page. */
  private async catchUp(): Promise<number> {
    let page: LogPosition = this.reached === beforeAll ? at(0n) : this.reached;
    if (!this.node.log.isBoundary(page.commit))
      throw new RpcError(status.INVALID_ARGUMENT, 'Trying to read from an invalid position.');
    let considered = 0;
    for (;;) {
      const { events, next, behind } = this.page(page);
      for (const event of events) {
        if (!isBefore(this.reached, at(event.position)) || !this.wanted(event)) continue;
        await this.outlet.event(event);
        this.reached = at(event.position);
      }
      // The beginning of a page that was read, which is the end of an event and no event's own position.
      if (events.length > 0 && isBefore(this.reached, page)) this.reached = page;
      considered += events.length;
      if (next === undefined) {
        await this.checkpoint(this.reached);
        return behind;
      }
      if (considered >= this.interval) {
        considered %= this.interval;
        await this.checkpoint(this.reached);
      }
      page = next;
    }
  }

  /** The next events up to the search window or a page full of wanted ones. */
  private page(from: LogPosition): Page {
    const seen = this.seen();
    const events: LoggedEvent[] = [];
    let matching = 0;
    let index = this.node.log.indexFrom(from.commit);
    for (; index < seen.length && events.length < this.window && matching < pageSize; index += 1) {
      const event = seen[index];
      if (!event || isBefore(at(event.position), from)) continue;
      events.push(event);
      if (this.wanted(event)) matching += 1;
    }
    const last = events.at(-1);
    const isFull = events.length === this.window || matching === pageSize;
    return { events, behind: index, ...(isFull && last && { next: { commit: last.end, prepare: 0n } }) };
  }

  /** Sends events as they come, from `next` on, until so many wait that the server would have dropped some. */
  private async live(next: number): Promise<void> {
    await this.caughtUp();
    for (let index = next; ; index += 1) {
      while (index >= this.seen().length) await this.growth();
      const event = this.seen()[index];
      if (!event || !isBefore(this.reached, at(event.position))) continue;
      if (this.wanted(event)) {
        if (this.tooManyWaitFrom(index)) break;
        await this.outlet.event(event);
        this.reached = at(event.position);
      }
      if ((index - this.liveFrom + 1) % this.interval !== 0) continue;
      this.reached = at(event.position);
      await this.checkpoint(this.reached);
    }
    await this.checkpoint(this.reached);
  }

  private tooManyWaitFrom(index: number): boolean {
    const seen = this.seen();
    let waiting = 0;
    for (let later = index; later < seen.length && waiting <= pageSize; later += 1) {
      const event = seen[later];
      if (event && this.wanted(event)) waiting += 1;
    }
    return waiting > pageSize;
  }

  private async growth(): Promise<void> {
    // What a follower lacks may appear without anything being added to the log.
    if (this.node.faults.lag > 0) await sleep(20, undefined, { signal: this.outlet.signal });
    else await this.node.log.growth(this.outlet.signal);
  }

  private async caughtUp(): Promise<void> {
    const message = new streams.ReadResp.CaughtUp().setTimestamp(now());
    if (this.reached !== beforeAll) {
      const { commit, prepare } = this.reached;
      const place = new streams.ReadResp.Position();
      message.setPosition(place.setCommitPosition(String(commit)).setPreparePosition(String(prepare)));
    }
    await this.outlet.send(new streams.ReadResp().setCaughtUp(message));
  }

  private async checkpoint(position: LogPosition): Promise<void> {
    if (this.interval === Infinity || !isBefore(this.lastCheckpoint, position)) return;
    this.lastCheckpoint = position;
    const message = new streams.ReadResp.Checkpoint()
      .setTimestamp(now())
      .setCommitPosition(String(position.commit))
      .setPreparePosition(String(position.prepare));
    await this.outlet.send(new streams.ReadResp().setCheckpoint(message));
  }
}

/** Serves a subscription until its reader leaves. @throws RpcError */
export const subscribeToAll = (
  node: FakeNode,
  options: Options,
  outlet: Outlet,
  seen: () => readonly LoggedEvent[],
): Promise<void> => new AllSubscription(node, options, outlet, seen).run();
