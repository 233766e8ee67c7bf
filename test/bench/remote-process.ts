import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Answer, Call } from './contender-process.js';

const program = fileURLToPath(new URL('contender-process.js', import.meta.url));

const environment = (url: string): NodeJS.ProcessEnv => {
  const { hostname, port, username, password, pathname } = new URL(url);
  return {
    ...process.env,
    NODE_ENV: 'production',
    LOG_LEVEL: 'error',
    BENCH_DATABASE_URL: url,
    PG_HOST: hostname,
    PG_PORT: port,
    PG_USER: decodeURIComponent(username),
    PG_PASSWORD: decodeURIComponent(password),
    PG_DATABASE: pathname.slice(1),
  };
};

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** A contender in a process of its own, so that none lives off another's warm code, memory or settings. */
export class RemoteProcess<Commands> {
  readonly #child: ChildProcess;
  readonly #pending = new Map<number, Pending>();
  #calls = 0;

  /** @param folder in which it works. */
  constructor(
    readonly name: string,
    url: string,
    folder: string,
  ) {
    this.#child = fork(program, [name], {
      cwd: folder,
      env: environment(url),
      // The peer's driver calls are its own affair.
      execArgv: ['--expose-gc', '--enable-source-maps', '--disable-warning=DeprecationWarning'],
      serialization: 'advanced',
      // What a contender prints is no result.
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#child.on('message', (answer: Answer) => {
      const pending = this.#pending.get(answer.number);
      this.#pending.delete(answer.number);
      if ('error' in answer) pending?.reject(new Error(`${name}: ${answer.error}`));
      else pending?.resolve(answer.value);
    });
    this.#child.on('exit', (code, signal) => {
      for (const { reject } of this.#pending.values())
        reject(new Error(`the process of ${name} has ended (${signal ?? code})`));
      this.#pending.clear();
    });
  }

  /** Ends the process, whatever it is doing. */
  async end(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const exit = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await exit;
  }

  /** What the command gives over there. @throws Error with what it has thrown there, or when the process has ended. */
  protected ask<C extends keyof Commands & string>(
    command: C,
    ...args: Commands[C] extends (...args: infer Args) => unknown ? Args : never
  ): Commands[C] extends (...args: never) => infer Result ? Result : never;
  protected ask(command: string, ...args: readonly unknown[]): unknown {
    const number = this.#calls++;
    return new Promise((resolve, reject) => {
      this.#pending.set(number, { resolve, reject });
      if (!this.#child.connected) {
        reject(new Error(`the process of ${this.name} has ended`));
        return;
      }
      this.#child.send({ number, command, args } satisfies Call);
    });
  }
}
