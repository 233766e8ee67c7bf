import { describe, it } from '@jest/globals';
import type { TandemCommand } from '@tandemspur/contracts';
import { sampleData, sampleOn, specify } from '@tandemspur/testing';
import { tandemDecider } from './tandem.decider.js';

const { grantId } = sampleData.FundingAssigned;
const otherGrant = '88888888-8888-4888-8888-888888888888';

const { given } = specify(tandemDecider);

/** For 12 months, digital. */
const matched = [sampleOn('TandemProposed', '2025-01-10'), sampleOn('TandemMatched', '2025-01-20')];

describe('a pause', () => {
  const pause = (expectedUntil: string): TandemCommand => ({
    type: 'PauseTandem',
    data: { reason: 'exam', expectedUntil },
  });

  it('is expected to end on its first day at the earliest', () => {
    given(...matched)
      .when(pause('2025-04-01'), '2025-04-01')
      .then({ type: 'TandemPaused', data: { reason: 'exam', expectedUntil: '2025-04-01' } });
    given(...matched)
      .when(pause('2025-03-31'), '2025-04-01')
      .thenRefused('pause-ends-before-start', 'expectedUntil');
  });
});

describe('the mode', () => {
  const change = (to: 'digital' | 'hybrid'): TandemCommand => ({
    type: 'ChangeMode',
    data: { to, reason: 'wish' },
  });
  const changed = sampleOn('ModeChanged', '2025-03-01', { to: 'hybrid' });

  it('changes to another one, from the one before', () => {
    given(...matched)
      .when(change('hybrid'), '2025-03-01')
      .then({ type: 'ModeChanged', data: { from: 'digital', to: 'hybrid', reason: 'wish' } });
    given(...matched, changed)
      .when(change('digital'), '2025-04-01')
      .then({ type: 'ModeChanged', data: { from: 'hybrid', to: 'digital', reason: 'wish' } });
  });

  it('does not change to what it is', () => {
    given(...matched)
      .when(change('digital'), '2025-03-01')
      .thenRefused('mode-unchanged', 'to');
    given(...matched, changed)
      .when(change('hybrid'), '2025-04-01')
      .thenRefused('mode-unchanged', 'to');
  });
});

describe('an extension', () => {
  const extend = (newTermEnd: string): TandemCommand => ({ type: 'ExtendTandem', data: { newTermEnd } });
  const extended = sampleOn('TandemExtended', '2025-12-01', { newTermEnd: '2026-06-30' });

  it('ends after the term does', () => {
    given(...matched)
      .when(extend('2026-01-21'), '2025-12-01')
      .then({ type: 'TandemExtended', data: { newTermEnd: '2026-01-21' } });
    given(...matched)
      .when(extend('2026-01-20'), '2025-12-01')
      .thenRefused('extension-not-later', 'newTermEnd');
  });

  it('ends after the one before', () => {
    given(...matched, extended)
      .when(extend('2026-07-01'), '2026-05-01')
      .then({ type: 'TandemExtended', data: { newTermEnd: '2026-07-01' } });
    given(...matched, extended)
      .when(extend('2026-06-30'), '2026-05-01')
      .thenRefused('extension-not-later', 'newTermEnd');
  });
});

describe('funding', () => {
  const assign = (data: { grantId: string; from: string; to?: string }): TandemCommand => ({
    type: 'AssignFunding',
    data,
  });
  const release = (to: string, grant = grantId): TandemCommand => ({
    type: 'ReleaseFunding',
    data: { grantId: grant, to },
  });
  const open = sampleOn('FundingAssigned', '2025-02-01', { from: '2025-02-01' });
  const limited = sampleOn('FundingAssigned', '2025-02-01', { from: '2025-02-01', to: '2025-07-01' });
  const released = sampleOn('FundingReleased', '2025-07-01', { to: '2025-07-01' });

  it('is assigned for a period that ends after it begins', () => {
    const data = { grantId, from: '2025-02-01', to: '2025-02-01' };
    given(...matched)
      .when(assign(data), '2025-03-01')
      .then({ type: 'FundingAssigned', data });
    given(...matched)
      .when(assign({ ...data, to: '2025-01-31' }), '2025-03-01')
      .thenRefused('funding-period', 'to');
  });

  it('comes from one grant once at a time', () => {
    given(...matched, open)
      .when(assign({ grantId, from: '2025-09-01' }), '2025-09-01')
      .thenRefused('funding-exists', 'grantId');
    given(...matched, limited)
      .when(assign({ grantId, from: '2025-06-30' }), '2025-09-01')
      .thenRefused('funding-exists', 'grantId');
  });

  it('comes from another grant, or from the same one afterwards', () => {
    const other = { grantId: otherGrant, from: '2025-03-01' };
    given(...matched, open)
      .when(assign(other), '2025-03-01')
      .then({ type: 'FundingAssigned', data: other });
    const again = { grantId, from: '2025-07-01' };
    given(...matched, open, released)
      .when(assign(again), '2025-07-02')
      .then({ type: 'FundingAssigned', data: again });
  });

  it('is released while it runs, not before it began', () => {
    given(...matched, open)
      .when(release('2025-05-01'), '2025-05-01')
      .then({ type: 'FundingReleased', data: { grantId, to: '2025-05-01' } });
    given(...matched, limited)
      .when(release('2025-06-30'), '2025-05-01')
      .then({ type: 'FundingReleased', data: { grantId, to: '2025-06-30' } });
    given(...matched, open)
      .when(release('2025-01-31'), '2025-05-01')
      .thenRefused('funding-period', 'to');
  });

  it('that never was, or is over, is not released', () => {
    given(...matched, open)
      .when(release('2025-05-01', otherGrant), '2025-05-01')
      .thenRefused('funding-unknown', 'grantId');
    given(...matched, open, released)
      .when(release('2025-07-01'), '2025-08-01')
      .thenRefused('funding-unknown', 'grantId');
  });
});
