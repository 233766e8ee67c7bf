/** Sends a signal. A process that has gone, or that may not be signalled, shows in that it does not end. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // See above.
  }
}
