import type { Label } from '@tandemspur/contracts';
import type { Phase } from './context.js';

/** What is being done while a progress bar moves. */
export const phaseNames: Readonly<Record<Phase, Label>> = {
  copy: { de: 'Lesen', en: 'Read' },
  repair: { de: 'Ergänzen', en: 'Repair' },
  index: { de: 'Indizes', en: 'Index' },
  'catch-up': { de: 'Aufholen', en: 'Catch up' },
  verify: { de: 'Vergleichen', en: 'Compare' },
  swap: { de: 'Umschalten', en: 'Swap' },
  prove: { de: 'Zählen', en: 'Count' },
};
