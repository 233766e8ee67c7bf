import type { Label } from '@tandemspur/contracts';

export const texts = {
  title: { de: 'Träger', en: 'Organisation' },
  intro: {
    de: '{name}. Woran sich die Begleitung misst und wer sie fördert.',
    en: '{name}. What support is measured by, and who funds it.',
  },
  standards: { de: 'Standards', en: 'Standards' },
  standardsHint: {
    de: 'Aus dem zuletzt übernommenen Standard folgen die Fristen unter „Aufgaben“.',
    en: 'The days under "Tasks" follow from the standard that was adopted last.',
  },
  noStandards: {
    de: 'Noch kein Standard übernommen; bis dahin gilt die Vorgabe.',
    en: 'No standard adopted yet; until then the default holds.',
  },
  standard: {
    de: 'Ausgabe {edition}, Stufe {level}, seit {day}',
    en: 'edition {edition}, level {level}, since {day}',
  },
  pack: { de: 'Regelwerk {pack} {version}', en: 'rule pack {pack} {version}' },
  targets: { de: 'Sollwerte', en: 'Targets' },
  noTargets: { de: 'Noch kein Sollwert gesetzt.', en: 'No target set yet.' },
  target: {
    de: '{value}, gilt ab {day}, Quelle: {source}',
    en: '{value}, valid from {day}, source: {source}',
  },
  grants: { de: 'Förderungen', en: 'Grants' },
  noGrants: { de: 'Noch keine Förderung angelegt.', en: 'No grant registered yet.' },
  grant: { de: '{funder}, {from} – {to}', en: '{funder}, {from} – {to}' },
  quota: { de: '{count} Tandems', en: '{count} tandems' },
  closedOn: { de: 'beendet am {day}', en: 'closed on {day}' },
  wholeOrganisation: { de: 'ganzer Träger', en: 'whole organisation' },
  unknown: { de: 'unbekannt', en: 'unknown' },
} as const satisfies Record<string, Label>;
