import { describe, expect, it } from '@jest/globals';
import { caseStatusOf, concernActions, hoursBetween, hoursToAssessment } from './concern-ages.js';
import { safeguardingDecider, type SafeguardingCase } from './safeguarding.decider.js';

const raisedAt = (receivedAt: string): SafeguardingCase => ({
  ...safeguardingDecider.initial,
  raised: { receivedAt, channel: 'phone', urgency: '24h', online: false, text: 'Blaue Flecken' },
});
const assessedAt = (concern: SafeguardingCase, at: string): SafeguardingCase => ({
  ...concern,
  assessments: [...concern.assessments, { method: 'team', expertConsulted: true, at }],
});

describe('the age of a concern', () => {
  it('is told in whole hours, over midnight and from a day alone', () => {
    expect(hoursBetween('2024-03-01T22:30', '2024-03-02T01:29')).toBe(2);
    expect(hoursBetween('2024-03-01', '2024-03-02T01:00')).toBe(25);
    expect(hoursBetween('2024-03-02', '2024-03-01T23:00')).toBe(0);
  });

  it('until the first assessment is known only when both times of day are', () => {
    const concern = raisedAt('2024-03-01T22:30');
    expect(hoursToAssessment(concern)).toBeNull();
    expect(hoursToAssessment(assessedAt(assessedAt(concern, '2024-03-02T04:00'), '2024-03-09T04:00'))).toBe(
      5,
    );
    expect(hoursToAssessment(assessedAt(concern, '2024-03-02'))).toBeNull();
    expect(hoursToAssessment(assessedAt(raisedAt('2024-03-01'), '2024-03-02T04:00'))).toBeNull();
  });
});

describe('how far a concern has come', () => {
  it('decides what can be done next', () => {
    const received = raisedAt('2024-03-01');
    const assessed = assessedAt(received, '2024-03-02');
    const referred: SafeguardingCase = { ...assessed, referrals: [{ to: 'jugendamt', at: '2024-03-03' }] };
    const closed: SafeguardingCase = { ...referred, closedOn: '2024-03-04' };
    expect([received, assessed, referred, closed].map(caseStatusOf)).toEqual([
      'received',
      'assessed',
      'referred',
      'closed',
    ]);
    expect(concernActions(received)).toEqual(['AssessConcern']);
    expect(concernActions(assessed)).toContain('CloseConcern');
    expect(concernActions(closed)).toEqual([]);
  });
});
