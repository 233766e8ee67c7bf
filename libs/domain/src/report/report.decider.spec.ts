import { describe, it } from '@jest/globals';
import type { ReportCommand, ReportEvent } from '@tandemspur/contracts';
import { on, specify } from '@tandemspur/testing';
import { reportDecider } from './report.decider.js';

const { given } = specify(reportDecider);
const own = '00000000-0000-4000-8000-000000000001';
const next = '00000000-0000-4000-8000-000000000002';
const report = {
  from: '2024-01-01',
  to: '2025-01-01',
  asOfPosition: 'a1',
  asOfRecordedAt: '2025-01-10T08:00:00.000Z',
  catalogueVersion: '1',
  k: 5,
  contentHash: 'abc',
  recipient: 'Stiftung',
};
const issued = on<ReportEvent>('2025-01-10', { type: 'ReportIssued', data: report });
const superseded = on<ReportEvent>('2025-02-10', { type: 'ReportSuperseded', data: { by: next } });
const supersede = (by: string): ReportCommand => ({ type: 'SupersedeReport', data: { by } });

describe('a report', () => {
  it('is issued once, for a period', () => {
    given()
      .when({ type: 'IssueReport', data: report }, '2025-01-10')
      .then({ type: 'ReportIssued', data: report });
    given(issued).when({ type: 'IssueReport', data: report }, '2025-01-11').thenRefused('report-exists');
    given()
      .when({ type: 'IssueReport', data: { ...report, to: '2024-01-01' } }, '2025-01-10')
      .thenRefused('report-period-empty', 'to');
  });

  it('is superseded once, by another one', () => {
    given(issued)
      .when(supersede(next), '2025-02-10')
      .then({ type: 'ReportSuperseded', data: { by: next } });
    given(issued).when(supersede(own), '2025-02-10').thenRefused('superseded-by-itself', 'by');
    given(issued, superseded).when(supersede(next), '2025-02-11').thenRefused('report-already-superseded');
    given(issued).when(supersede(next), '2025-01-09').thenRefused('superseded-before-issued', 'occurredOn');
    given().when(supersede(next), '2025-02-10').thenRefused('not-found');
  });
});
