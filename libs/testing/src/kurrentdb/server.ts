import { Server, ServerCredentials } from '@grpc/grpc-js';
import { Connections } from './connections.js';
import type { Refused, Stored } from './consistency.js';
import { noFaults } from './faults.js';
import type { FakeKurrentDb, FakeKurrentDbOptions } from './index.js';
import { Log, type Append } from './log.js';
import type { FakeNode, Limits, Member } from './node.js';
import { addServices } from './services.js';
import { addFirstEvents, addSystemEvents } from './system-events.js';
import { atLeast } from './version.js';

const mebibyte = 1024 ** 2;

class FakeServer implements FakeKurrentDb, FakeNode {
  readonly host = '127.0.0.1';
  readonly faults = noFaults();
  readonly version: string;
  readonly limits: Limits;
  private readonly grpc = new Server({ 'grpc.max_receive_message_length': -1 });
  private readonly connections: Connections;
  private appends = 0;

  constructor(
    private readonly options: FakeKurrentDbOptions,
    readonly log: Log,
    private readonly cluster: FakeServer[],
  ) {
    const { version = '26.0.0', maxAppendSize = 256 * mebibyte, maxEventSize = 16 * mebibyte } = options;
    this.version = version;
    this.limits = { appendSize: maxAppendSize, eventSize: maxEventSize };
    this.faults.leader = cluster[0];
    cluster.push(this);
    addServices(this.grpc, this, {
      multiStreamAppend: options.multiStreamAppend ?? atLeast(version, [25, 1, 0]),
      appendRecords: options.appendRecords ?? atLeast(version, [26, 0, 3]),
    });
    const injector = this.grpc.createConnectionInjector(ServerCredentials.createInsecure());
    this.connections = new Connections((socket) => {
      injector.injectConnection(socket);
    });
  }

  get port(): number {
    return this.connections.port;
  }

  get url(): string {
    return `kurrentdb://${this.host}:${this.port}?tls=false`;
  }

  get size(): number {
    return this.log.events.length;
  }

  store(append: Append): Stored | Refused {
    const answer = this.log.append(append);
    const { systemEventEvery = 3 } = this.options;
    this.appends += 1;
    if (systemEventEvery > 0 && this.appends % systemEventEvery === 0) this.addSystemEvents(1);
    return answer;
  }

  members(): readonly Member[] {
    return this.cluster.map(({ host, port, connections, faults }) => ({
      host,
      port,
      isAlive: connections.listening,
      leads: faults.leader === undefined,
    }));
  }

  cut(): void {
    this.connections.cut();
  }

  start(): Promise<void> {
    return this.connections.listen();
  }

  stop(): Promise<void> {
    return this.connections.close();
  }

  addSystemEvents(count: number): void {
    addSystemEvents(this.log, count);
  }

  truncateTo(size: number): void {
    this.log.truncateTo(size);
    for (const node of this.cluster) node.cut();
  }

  async addFollower(): Promise<FakeKurrentDb> {
    const follower = new FakeServer(this.options, this.log, this.cluster);
    await follower.start();
    return follower;
  }

  async close(): Promise<void> {
    await this.stop();
    this.grpc.forceShutdown();
  }
}

/** @see startFakeKurrentDb */
export async function startServer(options: FakeKurrentDbOptions): Promise<FakeKurrentDb> {
  const log = new Log(atLeast(options.version ?? '26.0.0', [26, 0, 3]));
  addFirstEvents(log);
  const leader = new FakeServer(options, log, []);
  await leader.start();
  return leader;
}
