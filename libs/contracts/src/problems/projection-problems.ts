import { say, type ProblemDefinition } from './problem-definition.js';

/** What keeps an operator from running, retrying or skipping. */
export const projectionProblems = {
  'nothing-parked': {
    status: 409,
    title: { de: 'Nichts zurückgestellt', en: 'Nothing parked' },
    detail: say(
      'Zu diesem Schlüssel ist nichts (mehr) zurückgestellt. Vielleicht war jemand schneller: bitte neu laden.',
      'Nothing is parked for this key, or no longer. Somebody may have been quicker: reload.',
    ),
  },
  'still-poisoned': {
    status: 409,
    title: { de: 'Geht noch nicht', en: 'Still fails' },
    detail: ({ error = '', applied = 0 }) => ({
      de: `Auch dieses Mal konnte ein Ereignis nicht verarbeitet werden (davor verarbeitet: ${String(applied)}). Es bleibt mit den folgenden zurückgestellt, bis das Programm berichtigt ist oder jemand es überspringt. Meldung: ${String(error)}`,
      en: `This time, too, an event could not be processed (processed before it: ${String(applied)}). It stays parked with those that follow until the program is mended or somebody skips it. Message: ${String(error)}`,
    }),
  },
  'other-poison': {
    status: 409,
    title: { de: 'Inzwischen ein anderes Ereignis', en: 'Another event by now' },
    detail: say(
      'Der Schlüssel wartet inzwischen auf ein anderes Ereignis als das angezeigte. Bitte neu laden und ansehen. Es wurde nichts übersprungen.',
      'By now the key waits for another event than the one shown. Reload and have a look. Nothing was skipped.',
    ),
  },
  'projection-rebuilding': {
    status: 409,
    title: { de: 'Wird gerade neu aufgebaut', en: 'Being rebuilt' },
    detail: say(
      'Diese Auswertung stammt noch von einer anderen Version und wird neu aufgebaut. Bitte danach erneut versuchen.',
      'This projection still stems from another version and is being rebuilt. Try again afterwards.',
    ),
  },
} satisfies Record<string, ProblemDefinition>;
