import type { Label } from '@tandemspur/contracts';

/** For those who run the service: terms as the documentation has them. */
export const technicalTexts = {
  details: { de: 'Technische Angaben', en: 'Technical details' },
  name: { de: 'Projektion', en: 'Projection' },
  version: { de: 'Version (deklariert / lebt / davor)', en: 'Version (declared / live / previous)' },
  position: { de: 'Position', en: 'Position' },
  lag: { de: 'Rückstand', en: 'Lag' },
  lagValue: { de: '{events} Ereignisse, {seconds} s', en: '{events} events, {seconds} s' },
  parked: { de: 'Zurückgestellt', en: 'Parked' },
  parkedValue: { de: '{keys} Schlüssel, {events} Ereignisse', en: '{keys} keys, {events} events' },
  build: { de: 'Neuaufbau', en: 'Build' },
  buildValue: {
    de: 'Version {version}, {phase}: {done} / {total}',
    en: 'Version {version}, {phase}: {done} / {total}',
  },
  proof: { de: 'Nachweis', en: 'Proof' },
  proofValue: {
    de: '{expected} im Speicher, {applied} angewendet, {parked} zurückgestellt, {skipped} übersprungen, bis {position}',
    en: '{expected} in the store, {applied} applied, {parked} parked, {skipped} skipped, up to {position}',
  },
  lane: { de: 'Spur {lane}', en: 'Lane {lane}' },
  laneValue: {
    de: '{position}, {applied} angewendet, {rate}/s, letzter Stapel {batch}, {owner}',
    en: '{position}, {applied} applied, {rate}/s, last batch {batch}, {owner}',
  },
  nobody: { de: 'niemand zuständig', en: 'nobody runs it' },
  key: { de: 'Schlüssel', en: 'Key' },
  event: { de: 'Ereignis', en: 'Event' },
} as const satisfies Record<string, Label>;
