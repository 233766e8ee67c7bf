import type { Label } from '@tandemspur/contracts';

export const texts = {
  all: { de: 'alle', en: 'all' },
  coordinator: { de: 'Koordination', en: 'Coordinator' },
  programme: { de: 'Programm', en: 'Programme' },
  hasLeft: { de: '{name} (ausgeschieden)', en: '{name} (has left)' },
} as const satisfies Record<string, Label>;
