import type { Label } from '@tandemspur/contracts';
import { wallClock } from '@tandemspur/domain';
import type { EventStore } from '@tandemspur/event-store';
import type { Organisation } from '@tandemspur/runtime';
import { mostTandems, unusableFigure, type SimulationFigure, type SimulationOptions } from './options.js';
import { ForeignHistory, seedDemo, type SeedCounts, type SeedProgress } from './seed-demo.js';

/** What was said on the command line; NaN where it was no number. */
export interface DemoOptions {
  readonly tandems?: number;
  readonly seed?: number;
  readonly until?: string;
  readonly json?: boolean;
}

/** Where a command writes. */
export interface Output {
  readonly result: (text: string) => void;
  readonly complaint: (text: string) => void;
  readonly progress?: (progress: SeedProgress) => void;
}

const rules: Readonly<Record<SimulationFigure, Label>> = {
  tandems: {
    de: `--tandems: eine ganze Zahl von 1 bis ${mostTandems}, zum Beispiel --tandems 120`,
    en: `--tandems: a whole number from 1 to ${mostTandems}, for example --tandems 120`,
  },
  seed: {
    de: '--seed: eine ganze Zahl von 0 bis 2147483647, zum Beispiel --seed 7',
    en: '--seed: a whole number from 0 to 2147483647, for example --seed 7',
  },
  until: {
    de: '--until: Tag und Uhrzeit ab 1990 als JJJJ-MM-TTThh:mm, zum Beispiel --until 2026-11-21T12:00',
    en: '--until: day and time from 1990 on as YYYY-MM-DDThh:mm, for example --until 2026-11-21T12:00',
  },
};

const foreign: Label = {
  de:
    'Hier liegt schon ein anderer Demo-Bestand, oder es wurde etwas eingetragen, bevor er vollständig war. ' +
    'Bitte --tandems, --seed und --until angeben wie beim ersten Mal, oder einen anderen --seed. ' +
    'Nichts wurde überschrieben.',
  en:
    'Another demonstration is here already, or something was entered before it was complete. ' +
    'Give --tandems, --seed and --until as the first time, or another --seed. Nothing was overwritten.',
};

const bilingual = ({ de, en }: Label): string => `${de}\n${en}\n`;

const report = (counts: SeedCounts, { tandems, seed, until }: SimulationOptions): string =>
  bilingual({
    de:
      `${counts.tandems} Tandems, ${counts.people} Personen, ${counts.staff} Koordinierende; ` +
      `${counts.appended} von ${counts.events} Ereignissen neu geschrieben.`,
    en:
      `${counts.tandems} tandems, ${counts.people} people, ${counts.staff} coordinators; ` +
      `${counts.appended} of ${counts.events} events newly written.`,
  }) + `--tandems ${tandems} --seed ${seed} --until ${until}\n`;

/**
 * Seeds a demonstration and says what was written: as JSON or in German and English.
 *
 * @param now instant; the demonstration ends then unless told otherwise.
 * @returns exit code: 0 done, 1 something else is there, 2 an option cannot be used.
 * @throws what `seedDemo` throws besides.
 */
export const runDemo = async (
  store: EventStore,
  { id: organisationId, timeZone }: Organisation,
  { json = false, ...given }: DemoOptions,
  now: string,
  output: Output,
): Promise<0 | 1 | 2> => {
  const asked = { tandems: 120, seed: 7, until: wallClock(now, timeZone), ...given };
  const options = { ...asked, organisationId, timeZone };
  const unusable = unusableFigure(options);
  if (unusable !== undefined) {
    output.complaint(bilingual(rules[unusable]));
    return 2;
  }
  try {
    const counts = await seedDemo(store, options, output.progress);
    output.result(json ? `${JSON.stringify({ ...counts, options: asked })}\n` : report(counts, options));
    return 0;
  } catch (error) {
    if (!(error instanceof ForeignHistory)) throw error;
    output.complaint(bilingual(foreign));
    return 1;
  }
};
