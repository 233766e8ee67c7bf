import type { Label, Language } from '@tandemspur/contracts';
import type { ParkedKey } from '@tandemspur/projection-engine';
import { renderPairs } from '../table.js';

const words = {
  event: { de: 'Ereignis', en: 'event' },
  position: { de: 'Position', en: 'position' },
  stream: { de: 'Ereignisfolge', en: 'stream' },
  error: { de: 'Fehler', en: 'error' },
  followers: { de: 'wartet mit', en: 'waiting with it' },
  since: { de: 'geparkt', en: 'parked' },
  later: { de: 'spätere Ereignisse', en: 'later events' },
} satisfies Record<string, Label>;

const none: Label = { de: 'Nichts ist geparkt.', en: 'Nothing is parked.' };

const next: Label = {
  de: 'Ursache beheben, dann „projections retry <Projektion> --key <Schlüssel>“. Was dann noch scheitert: „skip“.',
  en: 'Mend the cause, then “projections retry <projection> --key <key>”. For what still fails: “skip”.',
};

/** Each parked key with the event that it waits for. */
export const renderParked = (keys: readonly ParkedKey[], language: Language): string => {
  if (keys.length === 0) return `${none[language]}\n`;
  const say = (word: keyof typeof words): string => words[word][language];
  const blocks = keys.map(({ projection, sequenceKey, poison, followers }) => {
    const { eventId, type, position, stream, error, parkedAt } = poison;
    const pairs = renderPairs(
      [
        [say('event'), `${eventId} ${type}`],
        [say('position'), position],
        ...(stream === sequenceKey ? [] : ([[say('stream'), stream]] as const)),
        [say('error'), error],
        [say('followers'), `${followers.toLocaleString(language)} ${say('later')}`],
        [say('since'), parkedAt.toISOString()],
      ],
      '  ',
    );
    return `${projection}  --key ${sequenceKey}\n${pairs}`;
  });
  return `${blocks.join('\n')}\n${next[language]}\n`;
};
