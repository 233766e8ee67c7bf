import progress from 'cli-progress';
import { Command, CommandRunner, Option } from 'nest-commander';
import { Service } from '../service.js';
import { mostTandems } from './options.js';
import { runDemo, type DemoOptions } from './run-demo.js';
import type { SeedProgress } from './seed-demo.js';

const wholeNumber = (written: string): number => (/^\d{1,10}$/.test(written) ? Number(written) : NaN);

/** A bar on the terminal; it never shows when nothing is reported to it. */
const progressBar = () => {
  const format = 'Demo |{bar}| {value}/{total}';
  const bar = new progress.SingleBar({ format, stream: process.stderr, hideCursor: true });
  return {
    show: ({ done, total }: SeedProgress): void => {
      if (bar.isActive) bar.update(done);
      else bar.start(total, done);
    },
    stop: (): void => {
      if (bar.isActive) bar.stop();
    },
  };
};

/** `demo`: an invented organisation to look around in. Exit codes: see `runDemo`. */
@Command({
  name: 'demo',
  description: 'Erfundenen Träger mit Tandems anlegen / create an invented organisation with tandems',
})
export class DemoCommand extends CommandRunner {
  constructor(private readonly service: Service) {
    super();
  }

  async run(_: string[], given: DemoOptions = {}): Promise<void> {
    const { store, organisation } = await this.service.open();
    const bar = progressBar();
    const write = (stream: NodeJS.WriteStream) => (text: string) => {
      bar.stop();
      stream.write(text);
    };
    try {
      process.exitCode = await runDemo(store, organisation, given, new Date().toISOString(), {
        result: write(process.stdout),
        complaint: write(process.stderr),
        ...(process.stderr.isTTY && given.json !== true ? { progress: bar.show } : {}),
      });
    } finally {
      bar.stop();
    }
  }

  @Option({ flags: '--tandems <n>', description: `1–${mostTandems} (120)` })
  parseTandems(written: string): number {
    return wholeNumber(written);
  }

  @Option({ flags: '--seed <n>', description: 'Gleiche Zahl, gleicher Bestand / same number, same data (7)' })
  parseSeed(written: string): number {
    return wholeNumber(written);
  }

  @Option({
    flags: '--until <moment>',
    description: '„Heute“ des Bestands / its today: YYYY-MM-DDThh:mm (jetzt / now)',
  })
  parseUntil(written: string): string {
    return written;
  }

  @Option({ flags: '--json', description: 'Ergebnis als JSON / result as JSON' })
  parseJson(): boolean {
    return true;
  }
}
