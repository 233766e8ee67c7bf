import { defineEvent, type EventOf } from '../define/event.js';
import { day, integer, reference, text } from '../define/field.js';

/** What somebody was told, precisely enough to compute it again and to compare it. */
export const reportIssued = defineEvent({
  type: 'ReportIssued',
  stream: 'report',
  label: { de: 'Bericht erstellt', en: 'Report issued' },
  fields: {
    from: day('S1', { de: 'Von', en: 'From' }),
    to: day('S1', { de: 'Bis (ausschließlich)', en: 'To (exclusive)' }),
    asOfPosition: text('S1', { de: 'Stand: Position', en: 'As of position' }, 100),
    asOfRecordedAt: text('S1', { de: 'Stand: erfasst bis', en: 'As of recorded at' }, 50),
    catalogueVersion: text('S1', { de: 'Fassung des Katalogs', en: 'Version of the catalogue' }, 50),
    k: integer('S1', { de: 'Kleinste Zellgröße', en: 'Minimum cell size' }, 3, 100),
    contentHash: text('S1', { de: 'Prüfsumme', en: 'Content hash' }, 128),
    recipient: text('S1', { de: 'Empfänger', en: 'Recipient' }),
  },
});

export const reportSuperseded = defineEvent({
  type: 'ReportSuperseded',
  stream: 'report',
  label: { de: 'Bericht ersetzt', en: 'Report superseded' },
  fields: { by: reference('report', { de: 'Durch', en: 'By' }) },
});

export const reportEvents = [reportIssued, reportSuperseded] as const;

export type ReportEvent = EventOf<(typeof reportEvents)[number]>;
