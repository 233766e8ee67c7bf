import type { Label } from '@tandemspur/contracts';
import { answer } from './answer.js';
import type { Context, ExitCode } from './context.js';
import { oneNamed } from './names.js';
import { ProjectionsRefused } from './refusal.js';
import { renderTried } from './retry.js';

/** What was said on the command line. */
export interface SkipRequest {
  readonly names: readonly string[];
  readonly key?: string;
  readonly reason?: string;
  /** The event that is meant: if the key waits for another one by now, nothing is skipped. */
  readonly event?: string;
}

const recorded: Label = {
  de:
    'Übersprungen. Die Entscheidung ist mit ihrem Grund als Ereignis (ProjectionEventSkipped) in der Geschichte ' +
    'aufgezeichnet und gilt auch für jeden Neubau; das Ereignis selbst bleibt, wie es ist.',
  en:
    'Skipped. The decision is recorded in the history with its reason, as an event (ProjectionEventSkipped), and ' +
    'holds for every rebuild; the event itself stays as it is.',
};

const check = (context: Context, { names, key, reason, event }: SkipRequest) => {
  const name = oneNamed(context, names);
  if (key === undefined || key === '') throw new ProjectionsRefused('key-missing');
  if (reason === undefined || reason.trim() === '') throw new ProjectionsRefused('reason-missing');
  return { name, key, reason, event };
};

/** `projections skip <name> --key <key> --reason "…"`: 3 when the key waits for another event then. */
export const skip = (context: Context, request: SkipRequest): Promise<ExitCode> =>
  answer(
    context,
    () => check(context, request),
    async (operations, { name, key, reason, event }) => {
      const outcome = await operations.skip(name, key, reason, event);
      if (outcome.status === 'reason-missing') throw new ProjectionsRefused('reason-missing');
      if (outcome.status === 'not-live') throw new ProjectionsRefused('not-live', { name });
      if (outcome.status === 'not-parked') throw new ProjectionsRefused('not-parked', { name, key });
      if (outcome.status === 'other-poison')
        throw new ProjectionsRefused('other-poison', { name, key, event: outcome.event.eventId });
      const { language } = context;
      const tried = { sequenceKey: key, ...outcome };
      return {
        document: { projection: name, recorded: 'ProjectionEventSkipped', ...tried },
        text: `${recorded[language]}\n${renderTried(tried, language)}`,
        exitCode: outcome.status === 'replayed' ? 0 : 3,
      };
    },
  );
