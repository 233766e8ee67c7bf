import type { Label } from '@tandemspur/contracts';

export const exportTexts = {
  title: { de: 'Verlauf eines Tandems', en: 'History of a tandem' },
  of: {
    de: 'Verlauf des Tandems von {mentor} und {mentee}',
    en: 'History of the tandem of {mentor} and {mentee}',
  },
  unknown: { de: 'unbekannt', en: 'unknown' },
  tandem: { de: 'Tandem', en: 'Tandem' },
  knownAt: { de: 'Kenntnisstand', en: 'As known at' },
  asOf: { de: 'Geschehen bis', en: 'Happened until' },
  now: { de: 'heute', en: 'now' },
  everything: { de: 'ohne Begrenzung', en: 'no limit' },
  madeAt: { de: 'Erstellt', en: 'Made' },
  status: { de: 'Status', en: 'Status' },
  meetings: { de: 'Treffen', en: 'Meetings' },
  openConflicts: { de: 'Offene Konflikte', en: 'Open conflicts' },
  coordinator: { de: 'Koordination', en: 'Coordination' },
  recordedEvents: {
    de: 'Alles Erfasste in der Reihenfolge der Erfassung',
    en: 'Everything as it was recorded',
  },
  effectiveEvents: { de: 'Ereignisse', en: 'Events' },
  retractedEvents: { de: 'Zurückgezogen', en: 'Retracted' },
  unreadableEvents: { de: 'Nicht lesbar', en: 'Not readable' },
  occurredOn: { de: 'Wann', en: 'When' },
  event: { de: 'Ereignis', en: 'Event' },
  details: { de: 'Angaben', en: 'Details' },
  recordedAt: { de: 'Erfasst', en: 'Recorded' },
  role: { de: 'Durch', en: 'By' },
  source: { de: 'Quelle', en: 'Source' },
  statusAfter: { de: 'Status danach', en: 'Status after' },
  repairs: { de: 'Korrekturen', en: 'Corrections' },
  eventId: { de: 'Kennung', en: 'Id' },
  revision: { de: 'Revision', en: 'Revision' },
  position: { de: 'Position', en: 'Position' },
} as const satisfies Record<string, Label>;

export const repairKinds = {
  corrected: { de: 'korrigiert', en: 'corrected' },
  retracted: { de: 'zurückgezogen', en: 'retracted' },
  restored: { de: 'wiederhergestellt', en: 'restored' },
} as const satisfies Record<string, Label>;
