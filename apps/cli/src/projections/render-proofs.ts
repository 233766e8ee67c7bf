import type { Label, Language } from '@tandemspur/contracts';
import type { Proof } from '@tandemspur/projection-engine';
import { renderTable, type Column } from '../table.js';

/** A projection with its proof; null when there is nothing to prove: another generation is live. */
export interface Verified {
  readonly projection: string;
  readonly proof: Proof | null;
}

const results = {
  complete: { de: 'vollständig', en: 'complete' },
  incomplete: { de: 'UNVOLLSTÄNDIG', en: 'INCOMPLETE' },
  none: { de: 'NICHT PRÜFBAR', en: 'NOT PROVABLE' },
} satisfies Record<string, Label>;

const notes = {
  parked: {
    de: '{name}: {count} geparkte Ereignisse fehlen noch in den Zeilen; „projections parked {name}“.',
    en: '{name}: {count} parked events are not in the rows yet; “projections parked {name}”.',
  },
  lane: {
    de: '{name}, Spur {lane}: erwartet {expected}, verarbeitet oder geparkt {accounted}.',
    en: '{name}, lane {lane}: expected {expected}, applied or parked {accounted}.',
  },
  rebuild: {
    de: '{name}: „projections rebuild {name}“ baut neu aus der Geschichte.',
    en: '{name}: “projections rebuild {name}” builds anew from history.',
  },
  none: {
    de: '{name}: noch keine Generation dieser Version in Betrieb, oder eine aus anderem Speicher; „projections status“.',
    en: '{name}: no generation of this version is live yet, or one of another store; “projections status”.',
  },
} satisfies Record<string, Label>;

const columnsIn = (language: Language): readonly Column<Verified>[] => {
  const count = (of: (proof: Proof) => number) => ({
    isNumber: true,
    cell: ({ proof }: Verified) => (proof === null ? '–' : of(proof).toLocaleString(language)),
  });
  return [
    { title: { de: 'Projektion', en: 'projection' }, cell: ({ projection }) => projection },
    {
      title: { de: 'Ergebnis', en: 'result' },
      cell: ({ proof }) =>
        results[proof === null ? 'none' : proof.complete ? 'complete' : 'incomplete'][language],
    },
    { title: { de: 'erwartet', en: 'expected' }, ...count(({ expected }) => expected) },
    { title: { de: 'verarbeitet', en: 'applied' }, ...count(({ applied }) => applied) },
    { title: { de: 'geparkt', en: 'parked' }, ...count(({ parked }) => parked) },
    { title: { de: 'übersprungen', en: 'skipped' }, ...count(({ skipped }) => skipped) },
    {
      title: { de: 'Summe der Ids', en: 'sum of ids' },
      cell: ({ proof }) => {
        if (proof === null) return '–';
        const { expected, appliedAndParked } = proof.sums;
        return expected === appliedAndParked ? expected : `${expected} ≠ ${appliedAndParked}`;
      },
    },
  ];
};

const notesOn = ({ projection: name, proof }: Verified, language: Language): readonly string[] => {
  const say = (note: keyof typeof notes, values: Readonly<Record<string, string | number>> = {}): string =>
    notes[note][language].replace(/\{(\w+)\}/g, (_, key: string) =>
      key === 'name' ? name : String(values[key] ?? ''),
    );
  if (proof === null) return [say('none')];
  const parked = proof.parked > 0 ? [say('parked', { count: proof.parked })] : [];
  if (proof.complete) return parked;
  const lanes = proof.lanes
    .filter(({ complete }) => !complete)
    .map(({ lane, expected, applied, parked: waiting }) =>
      say('lane', { lane, expected, accounted: applied + waiting }),
    );
  return [...parked, ...lanes, say('rebuild')];
};

/** A line per projection, and below the table what there is to say about each. */
export const renderProofs = (verified: readonly Verified[], language: Language): string => {
  const table = renderTable(columnsIn(language), verified, language);
  const lines = verified.flatMap((each) => notesOn(each, language)).map((line) => `${line}\n`);
  return lines.length === 0 ? table : `${table}\n${lines.join('')}`;
};
