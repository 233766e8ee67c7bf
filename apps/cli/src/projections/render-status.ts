import type { Label, Language } from '@tandemspur/contracts';
import type { ProjectionStatus } from '@tandemspur/projection-engine';
import { renderTable, type Column } from '../table.js';
import { ownedLanes, troublesOf, type Trouble } from './health.js';
import { phaseNames } from './phase-names.js';

const states: Readonly<Record<ProjectionStatus['state'], Label>> = {
  running: { de: 'läuft', en: 'running' },
  paused: { de: 'angehalten', en: 'paused' },
  stopped: { de: 'gestoppt', en: 'stopped' },
};

const troubles: Readonly<Record<Trouble, Label>> = {
  stopped: {
    de: '{name} ist gestoppt ({reason}). Ursache beheben, dann „projections resume {name}“.',
    en: '{name} is stopped ({reason}). Mend the cause, then “projections resume {name}”.',
  },
  parked: {
    de: '{name} hat {keys} geparkte Schlüssel ({events} Ereignisse): „projections parked {name}“.',
    en: '{name} has {keys} parked keys ({events} events): “projections parked {name}”.',
  },
  incomplete: {
    de: '{name} ist nicht vollständig: „projections verify {name}“, dann „projections rebuild {name}“.',
    en: '{name} is not complete: “projections verify {name}”, then “projections rebuild {name}”.',
  },
  'build-failed': {
    de: 'Die neue Generation von {name} konnte nicht gebaut werden: {error}',
    en: 'The new generation of {name} could not be built: {error}',
  },
  unattended: {
    de: '{name} liegt zurück, und nur {owned} von {lanes} Spuren werden geführt: läuft der Dienst?',
    en: '{name} is behind, and only {owned} of {lanes} lanes are run: is the service running?',
  },
};

const mostCounted = 10_000;

/** An owner's id as far as one must see it to tell it from others. */
const short = (owner: string): string => owner.slice(0, 8);

const lanesOf = (status: ProjectionStatus): string => {
  const owned = ownedLanes(status);
  const byOwner = new Map<string, number>();
  for (const { owner } of owned) byOwner.set(owner ?? '', (byOwner.get(owner ?? '') ?? 0) + 1);
  const shares = [...byOwner].map(([owner, lanes]) => `${short(owner)} ×${lanes}`);
  return [`${owned.length}/${status.lanes.length}`, ...shares].join(' ');
};

const versionOf = ({ version, live }: ProjectionStatus): string =>
  live === null || live.version === version ? String(version) : `${live.version} → ${version}`;

const units = [
  { name: { de: 's', en: 's' }, seconds: 1, most: 120 },
  { name: { de: 'min', en: 'min' }, seconds: 60, most: 120 },
  { name: { de: 'h', en: 'h' }, seconds: 3_600, most: 48 },
  { name: { de: 'Tage', en: 'days' }, seconds: 86_400, most: Infinity },
];

/** A duration in the unit in which it is easily read. */
const ageOf = (seconds: number, language: Language): string => {
  const unit = units.find((each) => seconds < each.most * each.seconds);
  const value = Math.floor(seconds / (unit?.seconds ?? 1));
  return `${value.toLocaleString(language)} ${unit?.name[language] ?? 's'}`;
};

/** A moment to the minute, in universal time. */
const minute = (moment: Date): string => moment.toISOString().slice(0, 16).replace('T', ' ');

const columnsIn = (language: Language): readonly Column<ProjectionStatus>[] => {
  const number = (value: number): string => value.toLocaleString(language, { maximumFractionDigits: 0 });
  const lagOf = ({ lagEvents, lagSeconds }: ProjectionStatus): string => {
    const events = `${lagEvents >= mostCounted ? '≥ ' : ''}${number(lagEvents)}`;
    return `${events} (${lagSeconds === null ? '?' : ageOf(lagSeconds, language)})`;
  };
  const buildingOf = ({ building }: ProjectionStatus): string => {
    if (building === null || building.builder === null) return '–';
    const { version, phase, done, total } = building;
    const share = total > 0 ? ` ${Math.floor((100 * done) / total)} %` : '';
    const known = Object.entries<Label>(phaseNames).find(([each]) => each === phase)?.[1];
    return `v${version} ${known?.[language] ?? phase ?? ''}${share}`.trimEnd();
  };
  const proofOf = ({ lastProof }: ProjectionStatus): string => {
    if (lastProof === null) return '–';
    const complete = { de: 'vollständig', en: 'complete' };
    const incomplete = { de: 'UNVOLLSTÄNDIG', en: 'INCOMPLETE' };
    return `${(lastProof.complete ? complete : incomplete)[language]} ${minute(lastProof.provenAt)} UTC`;
  };
  return [
    { title: { de: 'Projektion', en: 'projection' }, cell: ({ name }) => name },
    { title: { de: 'Zustand', en: 'state' }, cell: ({ state }) => states[state][language] },
    { title: { de: 'Version', en: 'version' }, cell: versionOf },
    { title: { de: 'Rückstand', en: 'lag' }, isNumber: true, cell: lagOf },
    {
      title: { de: '/s', en: '/s' },
      isNumber: true,
      cell: ({ lanes }) => number(lanes.reduce((sum, { rate }) => sum + rate, 0)),
    },
    { title: { de: 'geparkt', en: 'parked' }, isNumber: true, cell: ({ parkedKeys }) => number(parkedKeys) },
    { title: { de: 'Spuren', en: 'lanes' }, cell: lanesOf },
    { title: { de: 'im Bau', en: 'building' }, cell: buildingOf },
    { title: { de: 'letzter Nachweis', en: 'last proof' }, cell: proofOf },
  ];
};

const inWords = (status: ProjectionStatus, trouble: Trouble, language: Language): string => {
  const { name, reason, parkedKeys, parkedEvents, building, lanes } = status;
  const values: Readonly<Record<string, string>> = {
    name,
    reason: reason ?? '?',
    keys: String(parkedKeys),
    events: String(parkedEvents),
    error: building?.error ?? '',
    owned: String(ownedLanes(status).length),
    lanes: String(lanes.length),
  };
  return troubles[trouble][language].replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '');
};

/** A line per projection, and below the table a line for everything that is wrong. */
export const renderStatus = (statuses: readonly ProjectionStatus[], language: Language): string => {
  const table = renderTable(columnsIn(language), statuses, language);
  const lines = statuses.flatMap((status) =>
    troublesOf(status).map((trouble) => `${inWords(status, trouble, language)}\n`),
  );
  return lines.length === 0 ? table : `${table}\n${lines.join('')}`;
};
