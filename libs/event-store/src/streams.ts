import type { StreamKind } from '@tandemspur/contracts';
import { v5 } from 'uuid';

/** Fixed for ever: the names of stored streams depend on it. */
const pairs = '5b0c6d1e-2f0a-4c57-9a53-7d5f0b0e6a41';

/** The stream of one thing, by its opaque id. */
export const streamName = (kind: StreamKind, id: string): string => `${kind}-${id}`;

/** The stream that holds which tandem of one mentor and one mentee is open. */
export const pairStream = (mentorId: string, menteeId: string): string =>
  streamName('pair', v5(`${mentorId}:${menteeId}`, pairs));
