import type { Label } from '@tandemspur/contracts';

export const texts = {
  retry: { de: 'Erneut versuchen', en: 'Try again' },
  kept: {
    de: 'Es wurde nichts gespeichert. Ihre Eingaben sind noch da.',
    en: 'Nothing was stored. What you entered is still here.',
  },
  keptUncertain: {
    de: 'Ihre Eingaben sind noch da. Erneutes Senden erfasst nichts doppelt.',
    en: 'What you entered is still here. Sending it again records nothing twice.',
  },
  staleTitle: { de: 'Inzwischen wurde etwas erfasst', en: 'Something was recorded in the meantime' },
  stale: {
    de: 'Der neue Stand ist geladen, Ihre Eingaben sind noch da. Bitte kurz ansehen und dann noch einmal speichern.',
    en: 'The current state is loaded and what you entered is still here. Have a look, then save once more.',
  },
} as const satisfies Record<string, Label>;
