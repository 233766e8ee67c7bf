import type { Label } from '@tandemspur/contracts';
import {
  BuildFailed,
  BuildInterrupted,
  BuildLost,
  BuildUnderWay,
  RevertRefused,
  VerificationFailed,
} from '@tandemspur/projection-engine';
import { reasonOf } from '../reason.js';
import type { Context, ExitCode } from './context.js';
import type { Operations } from './operations.js';
import { ProjectionsRefused } from './refusal.js';

/** What a command has come to: a document for machines, and what it means. */
export interface Answer {
  readonly document: unknown;
  /** The same for people, in the language of the context. */
  readonly text: string;
  readonly exitCode: ExitCode;
}

const refusalOf = (error: unknown): ProjectionsRefused => {
  if (error instanceof ProjectionsRefused) return error;
  if (error instanceof BuildUnderWay) {
    const { projection: name, builder } = error;
    return new ProjectionsRefused('build-under-way', { name, builder });
  }
  if (error instanceof BuildFailed) {
    const { projection: name, point, cause } = error;
    const { type, eventId, position, stream, table } = point;
    const event = [type, eventId, position && `@ ${position}`, stream, table].filter(Boolean).join(' ');
    return new ProjectionsRefused('build-failed', { name, event, reason: reasonOf(cause) }, point);
  }
  if (error instanceof BuildLost) return new ProjectionsRefused('build-lost');
  if (error instanceof VerificationFailed) {
    const { projection: name, position, tables } = error;
    const differences = tables
      .map(({ table, live, next }) => `${table} (${live.rows} → ${next.rows})`)
      .join(', ');
    return new ProjectionsRefused('verification-failed', { name, differences }, { position, tables });
  }
  if (error instanceof RevertRefused) return new ProjectionsRefused(error.reason, { name: error.projection });
  return new ProjectionsRefused('broke-off', { reason: reasonOf(error) });
};

const interrupted: Label = {
  de: 'Unterbrochen. Nichts Halbfertiges ist in Betrieb; derselbe Befehl beginnt von vorn.',
  en: 'Interrupted. Nothing half done is live; the same command begins anew.',
};

/**
 * Checks what was said on the command line, opens the service's data, does the work, and says what came of it: as
 * JSON or in one language.
 *
 * @param check throws ProjectionsRefused when the usage is wrong: nothing is opened then.
 * @throws errors of opening: the caller explains them.
 */
export const answer = async <Request>(
  context: Context,
  check: () => Request,
  work: (operations: Operations, request: Request) => Promise<Answer>,
): Promise<ExitCode> => {
  const { json, language, signal, result, complaint } = context;
  const say = (document: unknown, text: string, to = result): void => {
    if (json) result(`${JSON.stringify(document, null, 2)}\n`);
    else to(text);
  };
  const refuse = (error: unknown): ExitCode => {
    const { code, rule, remedy, details, exitCode } = refusalOf(error);
    say({ error: { code, rule, remedy, details } }, `${rule[language]} ${remedy[language]}\n`, complaint);
    return exitCode;
  };
  let request: Request;
  try {
    request = check();
  } catch (error) {
    return refuse(error);
  }
  const operations = await context.open();
  try {
    signal.throwIfAborted();
    const { document, text, exitCode } = await work(operations, request);
    say(document, text);
    return exitCode;
  } catch (error) {
    if (!signal.aborted && !(error instanceof BuildInterrupted)) return refuse(error);
    say({ interrupted: true }, `${interrupted[language]}\n`, complaint);
    return 130;
  }
};
