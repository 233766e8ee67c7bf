import type { Language } from '@tandemspur/contracts';
import type { Bar, PhaseProgress } from './progress-bar.js';

/** Where a command writes, and what ends it. */
export interface Surroundings<Phase extends string = never> {
  readonly language: Language;
  readonly signal: AbortSignal;
  readonly result: (text: string) => void;
  readonly complaint: (text: string) => void;
  /** Only where somebody watches. */
  readonly progress?: (progress: PhaseProgress<Phase>) => void;
}

/**
 * Runs a command in this process's terminal. The first Ctrl-C aborts its signal, so that it ends as it should; the
 * next one ends the process.
 */
export const inTerminal = async <Phase extends string, ExitCode extends number>(
  language: Language,
  bar: Bar<Phase>,
  command: (surroundings: Surroundings<Phase>) => Promise<ExitCode>,
): Promise<void> => {
  const interruption = new AbortController();
  const stop = (): void => {
    interruption.abort();
  };
  const write = (stream: NodeJS.WriteStream) => (text: string) => {
    bar.stop();
    stream.write(text);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    process.exitCode = await command({
      language,
      signal: interruption.signal,
      result: write(process.stdout),
      complaint: write(process.stderr),
      ...(process.stderr.isTTY ? { progress: bar.show.bind(bar) } : {}),
    });
  } finally {
    bar.stop();
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
};
