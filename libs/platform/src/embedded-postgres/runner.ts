import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { childEnvironment } from './child-environment.js';

/** What one finished program said. */
interface Outcome {
  /** 0 for success; `null` when it was ended by a signal or could not be started. */
  readonly exitCode: number | null;
  /** Standard output and standard error as they came. */
  readonly output: string;
}

/** How a command line becomes the one that is really run: as itself, or below another user. */
export type Wrap = (
  file: string,
  args: readonly string[],
) => { readonly file: string; readonly args: readonly string[]; readonly options: SpawnOptions };

/** Runs PostgreSQL's programs as the right user with the right environment. */
export interface Runner {
  /** Runs to the end; never rejects. */
  run(file: string, args: readonly string[], input?: string): Promise<Outcome>;
  /** Starts in the background, in a process group of its own; output goes to the file descriptor. */
  launch(file: string, args: readonly string[], outputFd: number): ChildProcess;
}

/** `cwd` must be a folder that the user of `wrap` may enter. */
export function createRunner(wrap: Wrap, cwd: string, libraryPath: string | undefined): Runner {
  const env = childEnvironment(libraryPath);

  const start = (file: string, args: readonly string[], options: SpawnOptions): ChildProcess => {
    const command = wrap(file, args);
    return spawn(command.file, command.args, {
      ...command.options,
      ...options,
      cwd,
      env,
      windowsHide: true,
    });
  };

  const run = (file: string, args: readonly string[], input?: string): Promise<Outcome> =>
    new Promise((resolve) => {
      const stdin = input === undefined ? 'ignore' : 'pipe';
      const child = start(file, args, { stdio: [stdin, 'pipe', 'pipe'] });
      let output = '';
      const collect = (chunk: Buffer): void => {
        output += chunk.toString();
      };
      child.stdout?.on('data', collect);
      child.stderr?.on('data', collect);
      child.on('error', (error) => {
        resolve({ exitCode: null, output: `${output}${error.message}` });
      });
      child.on('close', (exitCode, signal) => {
        const ended = signal === null ? '' : `\nended by ${signal}`;
        resolve({ exitCode, output: `${output}${ended}` });
      });
      // The program may end before it has read everything: that shows in its exit code.
      child.stdin?.on('error', () => undefined);
      child.stdin?.end(input);
    });

  return {
    run: (file, args, input) =>
      // Some failures to start (EPERM of setuid) are thrown instead of emitted.
      run(file, args, input).catch((error: unknown) => ({
        exitCode: null,
        output: error instanceof Error ? error.message : String(error),
      })),
    // Own process group: Ctrl-C in the terminal must not end the server before we have drained.
    launch: (file, args, outputFd) =>
      start(file, args, { detached: true, stdio: ['ignore', outputFd, outputFd] }),
  };
}
