import type { Label } from '@tandemspur/contracts';
import type { GlyphName } from '../../../ui/event/glyph-names.js';
import type { Counted } from '../../../ui/language/plural.js';

export const texts = {
  title: { de: 'Verlauf des Tandems vom {from} bis {to}', en: 'Course of the tandem from {from} to {to}' },
  legend: { de: 'Legende', en: 'Legend' },
  pause: { de: 'Pause', en: 'Pause' },
  conflict: { de: 'Konflikt, offen bis geklärt', en: 'Conflict, from noted to resolved' },
  spanTo: { de: '{what}, {from} – {to}', en: '{what}, {from} – {to}' },
  spanOpen: { de: '{what}, seit {from}, offen', en: '{what}, since {from}, open' },
  conflictShort: { de: 'Konflikt', en: 'Conflict' },
  today: { de: 'heute', en: 'today' },
  termEnd: { de: 'vereinbartes Ende', en: 'agreed end' },
} as const satisfies Record<string, Label>;

export const summary: Readonly<Record<'meetings' | 'missed' | 'pauses' | 'conflicts', Counted>> = {
  meetings: {
    one: { de: '{count} Treffen', en: '{count} meeting' },
    other: { de: '{count} Treffen', en: '{count} meetings' },
  },
  missed: {
    one: { de: '{count} ausgefallenes Treffen', en: '{count} missed meeting' },
    other: { de: '{count} ausgefallene Treffen', en: '{count} missed meetings' },
  },
  pauses: {
    one: { de: '{count} Pause', en: '{count} pause' },
    other: { de: '{count} Pausen', en: '{count} pauses' },
  },
  conflicts: {
    one: { de: '{count} Konflikt', en: '{count} conflict' },
    other: { de: '{count} Konflikte', en: '{count} conflicts' },
  },
};

/** Words for the legend, in the order in which it lists them. */
export const glyphTexts: Readonly<Partial<Record<GlyphName, Label>>> = {
  proposed: { de: 'vorgeschlagen', en: 'proposed' },
  matched: { de: 'gebildet', en: 'matched' },
  first: { de: 'erstes Treffen', en: 'first meeting' },
  in_person: { de: 'persönlich', en: 'in person' },
  digital: { de: 'digital', en: 'digital' },
  phone: { de: 'Telefon', en: 'phone' },
  hybrid: { de: 'hybrid', en: 'hybrid' },
  meeting: { de: 'Treffen', en: 'meeting' },
  missed: { de: 'ausgefallen', en: 'missed' },
  moment: { de: 'Schlüsselmoment', en: 'key moment' },
  resolved: { de: 'Ziel erreicht', en: 'goal achieved' },
  closing: { de: 'Abschlussgespräch', en: 'closing meeting' },
  ended: { de: 'beendet', en: 'ended' },
  reopened: { de: 'wieder aufgenommen', en: 'reopened' },
};
