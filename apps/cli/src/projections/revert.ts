import type { Label } from '@tandemspur/contracts';
import { afterOthers } from './after-others.js';
import { answer } from './answer.js';
import type { Context, ExitCode } from './context.js';
import { oneNamed } from './names.js';

const done: Label = {
  de: '{name}: Generation {new} (Version {version}) ist wieder in Betrieb; Generation {old} ist jetzt die vorige.',
  en: '{name}: generation {new} (version {version}) is live again; generation {old} is the previous one now.',
};

/** `projections revert <name>`: the previous generation catches up and goes live again. */
export const revertOne = (context: Context, names: readonly string[]): Promise<ExitCode> =>
  answer(
    context,
    () => oneNamed(context, names),
    async (operations, name) => {
      const { signal, progress, language } = context;
      const options = { signal, ...(progress === undefined ? {} : { onProgress: progress }) };
      const reverted = await afterOthers(() => operations.revert(name, options), signal);
      const values: Readonly<Record<string, string>> = {
        name,
        new: reverted.generation.id,
        version: String(reverted.generation.version),
        old: reverted.replaced.id,
      };
      return {
        document: { projection: name, ...reverted },
        text: `${done[language].replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '')}\n`,
        exitCode: 0,
      };
    },
  );
