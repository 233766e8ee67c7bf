import { parseArgs } from 'node:util';

export interface Options {
  readonly benchmark: string;
  /** One line of JSON per goal instead of a table. */
  readonly json: boolean;
  /** The sizes of the goals' own words, which take long. */
  readonly large: boolean;
  /** Measured rounds, after one that is thrown away. */
  readonly rounds: number;
  /** The goals to measure; all when empty. */
  readonly only: readonly string[];
  /** Share of the usual amount of work, for trying things out: the figures then mean little. */
  readonly scale: number;
}

/** The command line is wrong; the message says how, in German and in English. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const defaults = { rounds: 5, scale: 1 };

const wrong = (de: string, en: string): never => {
  throw new UsageError(`${de} / ${en}`);
};

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        large: { type: 'boolean', default: false },
        rounds: { type: 'string', default: String(defaults.rounds) },
        only: { type: 'string', default: '' },
        scale: { type: 'string', default: String(defaults.scale) },
      },
    });
  } catch (error) {
    return wrong('Das versteht der Befehl nicht', error instanceof Error ? error.message : String(error));
  }
};

/**
 * @param goals per benchmark the ids of its goals.
 * @throws UsageError
 */
export const parseOptions = (
  args: readonly string[],
  goals: Readonly<Record<string, readonly string[]>>,
): Options => {
  const { values, positionals } = parsed(args);
  const [benchmark, ...more] = positionals;
  const names = Object.keys(goals).join(', ');
  if (benchmark === undefined)
    return wrong(`Welche Messung? Es gibt: ${names}`, `which benchmark? There are: ${names}`);
  const known = Object.hasOwn(goals, benchmark) ? goals[benchmark] : undefined;
  if (known === undefined)
    return wrong(
      `Die Messung ${benchmark} gibt es nicht, nur: ${names}`,
      `no benchmark ${benchmark}, only: ${names}`,
    );
  if (more.length > 0)
    wrong(`Eine Messung auf einmal, ohne ${more.join(' ')}`, `one benchmark at a time, without it`);
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1 || rounds > 100)
    wrong('--rounds ist eine ganze Zahl von 1 bis 100', '--rounds is a whole number from 1 to 100');
  const scale = Number(values.scale);
  if (!(scale > 0 && scale <= 10))
    wrong('--scale ist eine Zahl über 0 bis 10', '--scale is a number above 0 up to 10');
  const only = values.only.split(',').filter((id) => id !== '');
  const unknown = only.filter((id) => !known.includes(id));
  if (unknown.length > 0)
    wrong(
      `${benchmark} misst ${unknown.join(', ')} nicht, nur: ${known.join(', ')}`,
      `${benchmark} measures only these`,
    );
  return { benchmark, json: values.json, large: values.large, rounds, only, scale };
};
