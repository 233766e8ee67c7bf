import { StoreUnavailable } from '@tandemspur/event-store';
import { ConfigurationError, EmbeddedPostgresError } from '@tandemspur/platform';
import { HistoryMissing } from './organisation.js';

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * What to tell the operator whose service or command does not start, in German and English; undefined when the
 * error is none that an operator can mend.
 */
export const explainStartError = (error: unknown): string | undefined => {
  if (
    error instanceof ConfigurationError ||
    error instanceof EmbeddedPostgresError ||
    error instanceof HistoryMissing
  )
    return error.message;
  if (error instanceof StoreUnavailable)
    return (
      `Der Ereignisspeicher ist nicht erreichbar (${textOf(error.cause)}): läuft er, stimmt EVENT_STORE_URL?` +
      ' / The event store cannot be reached: does it run, is EVENT_STORE_URL right?'
    );
  return undefined;
};
