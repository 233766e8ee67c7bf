import { contenders, type ContenderName } from './contenders/catalogue.js';
import { projectors, type ProjectorName } from './projection/catalogue.js';
import { storeCommands } from './store-commands.js';

/** What the parent asks, and what it is answered. */
export interface Call {
  readonly number: number;
  readonly command: string;
  readonly args: readonly unknown[];
}
export type Answer =
  { readonly number: number; readonly value: unknown } | { readonly number: number; readonly error: string };

const name = process.argv[2] ?? '';
const url = process.env['BENCH_DATABASE_URL'] ?? '';

const commands: object = Object.hasOwn(projectors, name)
  ? await projectors[name as ProjectorName]()
  : storeCommands(await contenders[name as ContenderName].load(), url);

const obey = async ({ number, command, args }: Call): Promise<Answer> => {
  try {
    const run = (commands as Readonly<Record<string, (...args: readonly unknown[]) => unknown>>)[command];
    if (!run) throw new Error(`it cannot ${command}`);
    return { number, value: await run(...args) };
  } catch (error) {
    return { number, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
};

process.on('message', (call: Call) => {
  void obey(call).then((answer) => process.send?.(answer));
});
process.on('disconnect', () => {
  process.exit();
});
