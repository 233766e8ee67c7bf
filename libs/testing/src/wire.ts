import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Stands between a store and its server, and breaks what runs through it. */
export class Wire {
  /** So many answers get lost, and their connections with them. */
  loseAnswers = 0;
  /** While set, new connections are refused. */
  down = false;
  readonly #target: URL;
  readonly #server: Server;
  readonly #open = new Set<Socket>();

  /** `target`: the address of the server, with host and port. */
  constructor(target: string) {
    this.#target = new URL(target);
    this.#server = createServer((client) => {
      this.#join(client);
    });
  }

  /** Gives the address that leads through the wire; all else in it stays. */
  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const { port } = this.#server.address() as AddressInfo;
    // The setter of `host` does nothing for protocols that URL does not know.
    return this.#target.href.replace(this.#target.host, `127.0.0.1:${port}`);
  }

  /** Cuts every connection there is. */
  cut(): void {
    for (const socket of this.#open) socket.destroy();
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #join(client: Socket): void {
    if (this.down) return void client.destroy();
    const server = connect(Number(this.#target.port), this.#target.hostname);
    for (const socket of [client, server]) {
      this.#open.add(socket);
      socket.on('close', () => this.#open.delete(socket));
    }
    client.on('error', () => server.destroy()).pipe(server);
    client.on('close', () => server.destroy());
    server.on('error', () => client.destroy());
    server.on('close', () => client.destroy());
    server.on('data', (bytes) => {
      if (this.loseAnswers === 0) return void client.write(bytes);
      this.loseAnswers--;
      server.destroy();
    });
  }
}
