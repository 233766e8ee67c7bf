import type { Label, Language } from '@tandemspur/contracts';
import { renderPairs } from '../table.js';
import type { CopyReport } from './copy-report.js';

const headlines: Readonly<Record<CopyReport['status'], Label>> = {
  equal: {
    de: 'Das Ziel enthält die ganze Geschichte der Quelle: jedes Ereignis stimmt überein.',
    en: 'The target holds the whole history of the source: every event is equal.',
  },
  behind: {
    de:
      'Dem Ziel fehlen {missing} Ereignisse am Ende; bis dahin stimmt jedes überein. Den Dienst beenden, der in die ' +
      'Quelle schreibt, und (noch einmal) kopieren.',
    en:
      'The target lacks {missing} events at the end; up to there every one is equal. Stop the service that writes ' +
      'to the source, and copy (again).',
  },
  different: {
    de: 'Quelle und Ziel unterscheiden sich ab Ereignis {event}. Das Ziel nicht verwenden.',
    en: 'Source and target differ from event {event} on. Do not use the target.',
  },
  interrupted: {
    de: 'Unterbrochen. Was übertragen ist, bleibt; derselbe Befehl macht weiter.',
    en: 'Interrupted. What was copied stays; the same command continues.',
  },
};

const words = {
  from: { de: 'Quelle', en: 'from' },
  to: { de: 'Ziel', en: 'to' },
  held: { de: 'schon im Ziel', en: 'in the target before' },
  copied: { de: 'jetzt übertragen', en: 'copied now' },
  compared: { de: 'verglichen', en: 'compared' },
  events: { de: 'Ereignisse', en: 'events' },
  streams: { de: 'Ströme', en: 'streams' },
  seconds: { de: 'Sekunden', en: 'seconds' },
  inSource: { de: 'in der Quelle', en: 'in the source' },
  inTarget: { de: 'im Ziel', en: 'in the target' },
  fields: { de: 'verschieden', en: 'differing' },
  nothing: { de: 'kein Ereignis mehr', en: 'no more event' },
} satisfies Record<string, Label>;

/** The report as text for a terminal. */
export const renderReport = (report: CopyReport, language: Language): string => {
  const say = (key: keyof typeof words): string => words[key][language];
  const number = (value: number, digits = 0): string =>
    value.toLocaleString(language, { maximumFractionDigits: digits });
  const { status, resumedFrom, copied, events, streams, missing, difference } = report;
  const counted = (value: number): string => `${number(value)} ${say('events')}`;
  const headline = headlines[status][language]
    .replace('{missing}', number(missing ?? 0))
    .replace('{event}', number(difference?.event ?? 0));
  const place = (at: { stream: string; revision: string; position: string; id: string } | null): string =>
    at ? `${at.stream} @ ${at.revision}, ${at.position}, ${at.id}` : say('nothing');
  const rows: [string, string][] = [
    [say('from'), report.from],
    [say('to'), report.to],
  ];
  if (resumedFrom !== null) {
    rows.push([say('held'), counted(resumedFrom)], [say('copied'), counted(copied)]);
  }
  rows.push([say('compared'), `${counted(events)}, ${number(streams)} ${say('streams')}`]);
  if (status !== 'interrupted') rows.push(['SHA-256', report.hash]);
  rows.push([say('seconds'), number(report.seconds, 1)]);
  if (difference) {
    rows.push([say('inSource'), place(difference.source)], [say('inTarget'), place(difference.target)]);
    if (difference.fields.length > 0) rows.push([say('fields'), difference.fields.join(', ')]);
  }
  return `${headline}\n\n${renderPairs(rows)}`;
};
