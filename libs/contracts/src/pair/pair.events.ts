import { defineEvent, type EventOf } from '../define/event.js';
import { reference } from '../define/field.js';

const tandemId = reference('tandem', { de: 'Tandem', en: 'Tandem' });

/**
 * The stream of one pair of mentor and mentee holds who of their tandems is open. It is written in the same
 * append as the tandem, with its own expected revision, so two matches of one pair cannot both succeed.
 */
export const pairOccupied = defineEvent({
  type: 'PairOccupied',
  stream: 'pair',
  label: { de: 'Paar hat ein laufendes Tandem', en: 'Pair has an open tandem' },
  fields: { tandemId },
});

export const pairReleased = defineEvent({
  type: 'PairReleased',
  stream: 'pair',
  label: { de: 'Paar ist frei', en: 'Pair is free' },
  fields: { tandemId },
});

export const pairEvents = [pairOccupied, pairReleased] as const;

export type PairEvent = EventOf<(typeof pairEvents)[number]>;
