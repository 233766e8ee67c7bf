// Runs one of our built programs in the foreground and passes signals on.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './prepare.mjs';

/** Resolves with the exit code of the program. */
export const runServer = (program, args = [], environment = {}) =>
  new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      ['--enable-source-maps', join(root, 'dist/server', program), ...args],
      {
        // The channel tells the child when we are gone, however we went.
        stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
        env: { ...process.env, ...environment },
      },
    );
    // Ctrl-C reaches the child through the terminal; a signal sent to us alone does not.
    const passOn = (signal) => child.kill(signal);
    process.on('SIGTERM', () => passOn('SIGTERM'));
    process.on('SIGHUP', () => passOn('SIGHUP'));
    process.on('SIGINT', () => {
      if (!process.stdin.isTTY) passOn('SIGINT');
    });
    // npm hands a signal to its shell, which dies without handing it on: then our parent is another one.
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.env.npm_lifecycle_event && process.ppid !== parent) {
        clearInterval(watch);
        passOn('SIGTERM');
      }
    }, 250);
    watch.unref();
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
