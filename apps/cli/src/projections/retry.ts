import type { Label, Language } from '@tandemspur/contracts';
import type { RetryOutcome } from '@tandemspur/projection-engine';
import { answer } from './answer.js';
import type { Context, ExitCode } from './context.js';
import { oneNamed } from './names.js';
import { ProjectionsRefused } from './refusal.js';

/** What was said on the command line. */
export interface RetryRequest {
  readonly names: readonly string[];
  readonly key?: string;
  readonly all?: boolean;
}

/** One key, and what became of it. */
export type TriedKey = { readonly sequenceKey: string } & RetryOutcome;

const outcomes: Readonly<Record<RetryOutcome['status'], Label>> = {
  replayed: { de: '{key}: nachgeholt, {events} Ereignisse.', en: '{key}: caught up, {events} events.' },
  'still-poisoned': {
    de: '{key}: {events} Ereignisse nachgeholt; es wartet auf {event} ({type}): {error}',
    en: '{key}: {events} events applied; it waits for {event} ({type}): {error}',
  },
  'not-parked': { de: '{key}: nicht mehr geparkt.', en: '{key}: not parked any more.' },
  'not-live': { de: '{key}: eine andere Version ist in Betrieb.', en: '{key}: another version is live.' },
};

const nothing: Label = { de: 'Nichts ist geparkt.', en: 'Nothing is parked.' };

/** What became of a key, in a line. */
export const renderTried = (tried: TriedKey, language: Language): string => {
  const poison = tried.status === 'still-poisoned' ? tried : undefined;
  const values: Readonly<Record<string, string>> = {
    key: tried.sequenceKey,
    events: 'events' in tried ? tried.events.toLocaleString(language) : '',
    event: poison?.event.eventId ?? '',
    type: poison?.event.type ?? '',
    error: poison?.error ?? '',
  };
  return `${outcomes[tried.status][language].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')}\n`;
};

const check = (context: Context, { names, key, all = false }: RetryRequest) => {
  const name = oneNamed(context, names);
  if ((key !== undefined) === all) throw new ProjectionsRefused('key-or-all');
  return { name, key };
};

/** `projections retry <name> --key <key>` or `--all`: 3 when something stays parked. */
export const retry = (context: Context, request: RetryRequest): Promise<ExitCode> =>
  answer(
    context,
    () => check(context, request),
    async (operations, { name, key }) => {
      const { language, signal } = context;
      const keys =
        key === undefined ? (await operations.parked(name)).map(({ sequenceKey }) => sequenceKey) : [key];
      const tried: TriedKey[] = [];
      for (const sequenceKey of keys) {
        signal.throwIfAborted();
        const outcome = await operations.retry(name, sequenceKey);
        if (outcome.status === 'not-live') throw new ProjectionsRefused('not-live', { name });
        if (outcome.status === 'not-parked' && key !== undefined)
          throw new ProjectionsRefused('not-parked', { name, key });
        tried.push({ sequenceKey, ...outcome });
      }
      return {
        document: { projection: name, keys: tried },
        text: tried.map((each) => renderTried(each, language)).join('') || `${nothing[language]}\n`,
        exitCode: tried.some(({ status }) => status === 'still-poisoned') ? 3 : 0,
      };
    },
  );
