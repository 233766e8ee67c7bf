import type { Label, Language } from '@tandemspur/contracts';
import type { ImportProblem } from '../problems/findings.js';
import type { Count, ImportReport } from './import-report.js';
import type { Severity } from '../problems/problem-text.js';

const words = {
  'dry-run': {
    de: 'Probelauf: es wurde nichts geschrieben. Mit --apply wird importiert.',
    en: 'Dry run: nothing was written. --apply imports.',
  },
  applied: { de: 'Import abgeschlossen.', en: 'Import complete.' },
  nothing: {
    de: 'Alles war schon importiert: es wurde nichts hinzugefügt.',
    en: 'Everything had been imported before: nothing was added.',
  },
  interrupted: {
    de: 'Unterbrochen nach {done} von {planned} Tandems; jedes davon ist vollständig. Derselbe Befehl macht weiter.',
    en: 'Interrupted after {done} of {planned} tandems, each of them complete. The same command continues.',
  },
  tandemList: { de: 'Tandemliste', en: 'tandems' },
  meetingList: { de: 'Treffenliste', en: 'meetings' },
  rows: { de: 'Zeilen', en: 'rows' },
  rejectedRows: { de: 'abgelehnt', en: 'rejected' },
  asOf: { de: 'Stand', en: 'as of' },
  new: { de: 'neu', en: 'new' },
  existing: { de: 'schon da', en: 'existing' },
  withheld: { de: 'nicht übernommen', en: 'left out' },
  tandems: { de: 'Tandems', en: 'Tandems' },
  mentors: { de: 'Mentor:innen', en: 'Mentors' },
  mentees: { de: 'Mentees', en: 'Mentees' },
  staff: { de: 'Koordination', en: 'Coordinators' },
  events: { de: 'Ereignisse', en: 'Events' },
  line: { de: 'Zeile', en: 'line' },
  lines: { de: 'Zeilen', en: 'lines' },
  column: { de: 'Spalte', en: 'column' },
  rejectsFile: { de: 'Abgelehnte Zeilen stehen in', en: 'Rejected rows are in' },
} satisfies Record<string, Label>;

const severities: Readonly<Record<Severity, Label>> = {
  rejected: { de: 'Nicht importiert', en: 'Not imported' },
  changed: { de: 'Anders erfasst, nicht überschrieben', en: 'Recorded otherwise, not overwritten' },
  flagged: { de: 'Auffällig, aber importiert', en: 'Implausible, but imported' },
  assumed: { de: 'Ergänzt, weil die Liste es nicht sagt', en: 'Filled in, because the list does not say' },
};

const table = (rows: readonly (readonly string[])[]): string => {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

const quoted = (text: string, language: Language): string => (language === 'de' ? `„${text}“` : `“${text}”`);

/** Beyond so many lines of one kind, their values are left out. */
const valuesShown = 20;

const placesOf = (problems: readonly ImportProblem[], language: Language): string => {
  const places = problems.map(({ line, value }) =>
    value === '' || problems.length > valuesShown
      ? String(line)
      : `${String(line)} ${quoted(value, language)}`,
  );
  return `${words[problems.length === 1 ? 'line' : 'lines'][language]} ${places.join(', ')}`;
};

const group = <T>(items: readonly T[], key: (item: T) => string): readonly (readonly T[])[] => {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups.values()];
};

const section = (severity: Severity, problems: readonly ImportProblem[], language: Language): string[] => {
  const own = problems.filter((problem) => problem.severity === severity);
  if (own.length === 0) return [];
  const blocks = group(own, ({ rule, remedy }) => `${rule.en} ${remedy.en}`).flatMap((same) => [
    `  ${same[0]?.rule[language] ?? ''} → ${same[0]?.remedy[language] ?? ''} [${same[0]?.code ?? ''}]`,
    ...group(same, ({ file, column }) => `${file} ${column ?? ''}`).map((inColumn) => {
      const [{ file, column } = { file: '', column: null }] = inColumn;
      const where = column === null ? file : `${file}, ${words.column[language]} ${quoted(column, language)}`;
      return `    ${where}: ${placesOf(inColumn, language)}`;
    }),
  ]);
  return ['', `${severities[severity][language]} (${String(own.length)})`, ...blocks];
};

const headline = ({ status, total, tandems }: ImportReport, language: Language): string => {
  if (status === 'applied' && total.new === 0) return words.nothing[language];
  return words[status][language]
    .replace('{done}', String(tandems.done))
    .replace('{planned}', String(tandems.planned));
};

/** The report as text for a terminal. */
export const renderReport = (report: ImportReport, language: Language): string => {
  const say = (key: keyof typeof words): string => words[key][language];
  const lists = report.lists.map(({ kind, file, encoding, separator, rows, rejectedRows }) => [
    file,
    say(kind === 'tandems' ? 'tandemList' : 'meetingList'),
    `${String(rows)} ${say('rows')}`,
    `${String(rejectedRows)} ${say('rejectedRows')}`,
    `${encoding} ${quoted(separator === '\t' ? 'Tab' : separator, language)}`,
  ]);
  const row = (name: string, count: Count): string[] => [
    name,
    String(count.new),
    String(count.existing),
    String(count.withheld),
  ];
  const counts = [
    ['', say('new'), say('existing'), say('withheld')],
    ...(['tandems', 'mentors', 'mentees', 'staff'] as const).map((key) => row(say(key), report.people[key])),
    row(say('events'), report.total),
    ...report.events.map((count) => row(`  ${count.label[language]} (${count.type})`, count)),
  ];
  return [
    headline(report, language),
    '',
    table(lists),
    ...(report.asOf === null ? [] : [`${say('asOf')} ${report.asOf}`]),
    '',
    table(counts),
    ...(['rejected', 'changed', 'flagged', 'assumed'] as const).flatMap((severity) =>
      section(severity, report.problems, language),
    ),
    ...(report.rejectsFile === null ? [] : ['', `${say('rejectsFile')} ${report.rejectsFile}`]),
    '',
  ].join('\n');
};
