import { tandemStatuses, type HistoryEntry, type HistoryView, type Label } from '@tandemspur/contracts';
import { exportTexts as texts } from './export-texts.js';
import { cellsOf, localTime, type ExportedEntry, type Telling } from './in-cells.js';

/** Inline, so that the page is whole when it is kept as a file; the service's policy allows inline style, no script. */
const style = `
  body { font: 10pt/1.4 system-ui, sans-serif; margin: 2rem; color: #1a1a1a; background: #fff; }
  h1 { font-size: 16pt; margin: 0 0 .5rem; } h2 { font-size: 12pt; margin: 1.5rem 0 .5rem; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: 0; } dd { margin: 0; }
  table { border-collapse: collapse; width: 100%; } thead { display: table-header-group; }
  th, td { border-bottom: 1px solid #999; padding: .25rem .5rem; text-align: left; vertical-align: top; }
  tr { break-inside: avoid; } td { overflow-wrap: anywhere; }
  @page { size: A4 landscape; margin: 15mm; } @media print { body { margin: 0; } }`;

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that stays text, in an element and in an attribute. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);

const shown = [
  'occurredOn',
  'event',
  'details',
  'recordedAt',
  'role',
  'source',
  'statusAfter',
  'repairs',
] as const;

const table = (title: Label, entries: readonly ExportedEntry[], telling: Telling): string => {
  if (entries.length === 0) return '';
  const head = shown.map((column) => `<th scope="col">${escaped(texts[column][telling.language])}</th>`);
  const rows = entries.map((entry) => {
    const cells = cellsOf(entry, telling);
    return `<tr>${shown.map((column) => `<td>${escaped(cells[column])}</td>`).join('')}</tr>`;
  });
  return `<h2>${escaped(title[telling.language])}</h2>
<table><thead><tr>${head.join('')}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`;
};

const unreadable = ({ unreadable: events }: HistoryView, { language }: Telling): string =>
  events.length === 0
    ? ''
    : `<h2>${escaped(texts.unreadableEvents[language])}</h2>
<ul>${events.map((event) => `<li>${escaped(`${event.type}: ${event.label[language]}`)}</li>`).join('')}</ul>`;

/** What an export of a history is made from. */
export interface Printed {
  readonly history: HistoryView;
  /** Everything in the order of recording, instead of the effective history. */
  readonly recorded: readonly HistoryEntry[] | undefined;
  /** Instant. */
  readonly madeAt: string;
}

const facts = ({ history, madeAt }: Printed, { language, timeZone }: Telling): readonly [Label, string][] => {
  const { viewpoint, state, names } = history;
  const { status, coordinatorId, meetings, openConflicts } = state;
  return [
    [texts.tandem, history.tandemId],
    [
      texts.knownAt,
      viewpoint.knownAt === null ? texts.now[language] : localTime(viewpoint.knownAt, timeZone),
    ],
    [texts.asOf, viewpoint.asOf ?? texts.everything[language]],
    [texts.madeAt, `${localTime(madeAt, timeZone)} (${timeZone})`],
    [texts.status, status === null ? '–' : tandemStatuses[status][language]],
    [texts.coordinator, (coordinatorId !== null && names[coordinatorId]) || '–'],
    [texts.meetings, String(meetings)],
    [texts.openConflicts, String(openConflicts)],
  ];
};

const titleOf = ({ history: { state, names } }: Printed, { language }: Telling): string => {
  const { mentorId, menteeId } = state;
  if (mentorId === null || menteeId === null) return texts.title[language];
  const values: Readonly<Record<string, string | undefined>> = {
    mentor: names[mentorId],
    mentee: names[menteeId],
  };
  return texts.of[language].replace(
    /\{(\w+)\}/g,
    (_, name: string) => values[name] ?? texts.unknown[language],
  );
};

/** A complete page of its own, to be printed or kept; everything that people wrote is escaped. */
export const printablePage = (printed: Printed, telling: Telling): string => {
  const { history, recorded } = printed;
  const title = escaped(titleOf(printed, telling));
  const rows = facts(printed, telling).map(
    ([label, value]) => `<dt>${escaped(label[telling.language])}</dt><dd>${escaped(value)}</dd>`,
  );
  const tables = recorded
    ? [table(texts.recordedEvents, recorded, telling)]
    : [
        table(texts.effectiveEvents, history.items, telling),
        table(texts.retractedEvents, history.retracted, telling),
      ];
  return `<!doctype html>
<html lang="${telling.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>${style}
</style></head>
<body>
<h1>${title}</h1>
<dl>${rows.join('\n')}</dl>
${[...tables, unreadable(history, telling)].filter((part) => part !== '').join('\n')}
</body>
</html>
`;
};
