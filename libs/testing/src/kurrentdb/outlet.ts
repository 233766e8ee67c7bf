import type { ServerWritableStream } from '@grpc/grpc-js';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { end, firstProtocol } from './endings.js';
import type { ReadFault } from './faults.js';
import type { LoggedEvent } from './log.js';
import type { streams } from './messages.js';
import type { FakeNode } from './node.js';
import { eventMessage } from './recorded-event.js';

/** The sending side of a read, at the reader's pace, ending early when a fault says so. */
export class Outlet {
  private readonly gone = new AbortController();
  private sent = 0;

  constructor(
    private readonly node: FakeNode,
    private readonly call: ServerWritableStream<streams.ReadReq, streams.ReadResp>,
    private readonly structuredIds: boolean,
    private readonly fault: ReadFault | undefined,
  ) {
    call.on('cancelled', () => {
      this.gone.abort();
    });
  }

  /** Aborts when the reader has left. */
  get signal(): AbortSignal {
    return this.gone.signal;
  }

  /** @throws AbortError when the reader has left */
  async send(message: streams.ReadResp): Promise<void> {
    this.signal.throwIfAborted();
    if (!this.call.write(message)) await once(this.call, 'drain', { signal: this.signal });
  }

  /** @throws RpcError as the fault says, AbortError when the reader has left */
  async event(event: LoggedEvent): Promise<void> {
    await this.endEarly();
    await this.send(eventMessage(event, this.structuredIds, this.node.faults.malformed(event)));
    this.sent += 1;
    await this.endEarly();
  }

  /** To be called before anything is sent, for faults after no events at all. */
  async endEarly(): Promise<void> {
    if (!this.fault || this.sent < this.fault.afterEvents) return;
    // What was sent before is to arrive before the connection is cut.
    await sleep(20);
    await end(this.node, this.fault.ending, firstProtocol);
  }
}
