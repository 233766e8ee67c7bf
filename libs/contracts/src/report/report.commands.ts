import { defineCommand, type CommandOf } from '../define/command.js';
import { reportIssued, reportSuperseded } from './report.events.js';

export const issueReport = defineCommand({
  type: 'IssueReport',
  stream: 'report',
  creates: true,
  path: 'reports',
  label: { de: 'Bericht als ausgegeben vermerken', en: 'Record an issued report' },
  fields: reportIssued.fields,
});

export const supersedeReport = defineCommand({
  type: 'SupersedeReport',
  stream: 'report',
  path: 'successor',
  label: { de: 'Bericht ersetzen', en: 'Supersede the report' },
  fields: reportSuperseded.fields,
});

export const reportCommands = [issueReport, supersedeReport] as const;

export type ReportCommand = CommandOf<(typeof reportCommands)[number]>;
