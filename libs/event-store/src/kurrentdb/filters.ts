import type { RegexFilter } from '@kurrent/kurrentdb-client';
import type { EventFilter } from '../event-store.js';
import type { Recorded } from './payload.js';

/** Whether the event is one of the application's, not one of the server's or a link. */
export const isOwn = ({ type, streamId }: Recorded): boolean =>
  !type.startsWith('$') && !streamId.startsWith('$');

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** An expression that begins with one of the texts; one that never matches when there is none. */
const oneOf = (texts: readonly string[], end: string): string =>
  texts.length === 0 ? '(?!)' : `^(?:${texts.map(escape).join('|')})${end}`;

/**
 * The part of a filter that the server applies. It takes either types or streams, so `keeps` has to follow. Always
 * an expression: the server's prefixes compare by the rules of a language and know no exact match.
 */
export function serverFilter(filter: EventFilter = {}): RegexFilter {
  const { types, streamPrefixes } = filter;
  // How often the server reports where it stands; nobody listens.
  const checkpointInterval = 1_000;
  if (types !== undefined) return { filterOn: 'eventType', regex: oneOf(types, '$'), checkpointInterval };
  const regex = streamPrefixes === undefined ? '^[^$]' : oneOf(streamPrefixes, '');
  return { filterOn: 'streamName', regex, checkpointInterval };
}

/** The whole filter, on this side. */
export function keeps({ types, streamPrefixes }: EventFilter = {}): (event: Recorded) => boolean {
  const wanted = types && new Set(types);
  return (event) =>
    isOwn(event) &&
    (wanted === undefined || wanted.has(event.type)) &&
    (streamPrefixes === undefined || streamPrefixes.some((prefix) => event.streamId.startsWith(prefix)));
}
