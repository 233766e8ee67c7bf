import type { Label, Language } from '@tandemspur/contracts';
import type { BuildResult } from '@tandemspur/projection-engine';
import { renderTable, type Column } from '../table.js';

type Verification = BuildResult['verification'];

const reasons: Readonly<Record<Extract<Verification, { reason: string }>['reason'], Label>> = {
  parked: {
    de: 'verschieden: was geparkt war, ist jetzt enthalten',
    en: 'different: what was parked is in it now',
  },
  accepted: { de: 'verschieden, so hingenommen', en: 'different, accepted as such' },
  'other-version': {
    de: 'nicht verglichen: eine andere Version war in Betrieb',
    en: 'not compared: another version was live',
  },
  'not-running': {
    de: 'nicht verglichen: die Generation in Betrieb lief nicht',
    en: 'not compared: the live generation did not run',
  },
  'other-store': {
    de: 'nicht verglichen: die Generation in Betrieb stammt aus einem anderen Speicher',
    en: 'not compared: the live generation came from another store',
  },
};

const equal: Label = { de: 'gleich', en: 'equal' };

/** What the comparison with the generation that was live found, in words. */
const inWords = (verification: Verification, language: Language): string => {
  if (verification.kind !== 'equal') return reasons[verification.reason][language];
  const tables = verification.tables.map(
    ({ table, next }) => `${table} ${next.rows.toLocaleString(language)}`,
  );
  return `${equal[language]} (${tables.join(', ')})`;
};

const columnsIn = (language: Language): readonly Column<BuildResult>[] => [
  { title: { de: 'Projektion', en: 'projection' }, cell: ({ projection }) => projection },
  {
    title: { de: 'Version', en: 'version' },
    cell: ({ generation, replaced }) =>
      generation.version === replaced.version
        ? String(generation.version)
        : `${replaced.version} → ${generation.version}`,
  },
  {
    title: { de: 'Ereignisse', en: 'events' },
    isNumber: true,
    cell: ({ events }) => events.toLocaleString(language),
  },
  {
    title: { de: 'Vergleich der Zeilen', en: 'comparison of rows' },
    cell: ({ verification }) => inWords(verification, language),
  },
];

const live: Label = {
  de: 'In Betrieb. „projections revert <Projektion>“ holt die vorige Generation zurück.',
  en: 'Live. “projections revert <projection>” brings the previous generation back.',
};

/** A line per projection that was built, with what verification said. */
export const renderBuilds = (builds: readonly BuildResult[], seconds: number, language: Language): string =>
  `${renderTable(columnsIn(language), builds, language)}\n${live[language]} ` +
  `(${seconds.toLocaleString(language, { maximumFractionDigits: 1 })} s)\n`;
