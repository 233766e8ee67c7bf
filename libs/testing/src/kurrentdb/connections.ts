import { createServer, type Server as TcpServer, type Socket } from 'node:net';
import { once } from 'node:events';

/** Listens on loopback and hands connections on, which it can cut all at once. */
export class Connections {
  private readonly open = new Set<Socket>();
  private server: TcpServer | undefined;
  private used = 0;

  /** `accept` takes each connection. */
  constructor(private readonly accept: (socket: Socket) => void) {}

  /** The port of the first start, and of every later one. */
  get port(): number {
    return this.used;
  }

  get listening(): boolean {
    return this.server !== undefined;
  }

  async listen(): Promise<void> {
    const server = createServer((socket) => {
      this.open.add(socket);
      socket.on('close', () => this.open.delete(socket));
      socket.on('error', () => undefined);
      this.accept(socket);
    });
    server.listen(this.used, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address !== null && typeof address === 'object') this.used = address.port;
    this.server = server;
  }

  cut(): void {
    for (const socket of this.open) socket.destroy();
  }

  async close(): Promise<void> {
    const server = this.server;
    this.server = undefined;
    if (!server) return;
    const closed = once(server, 'close');
    server.close();
    this.cut();
    await closed;
  }
}
