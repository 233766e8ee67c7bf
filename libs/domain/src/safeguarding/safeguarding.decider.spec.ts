import { describe, it } from '@jest/globals';
import type { SafeguardingCommand, SafeguardingEvent } from '@tandemspur/contracts';
import { on, specify } from '@tandemspur/testing';
import { safeguardingDecider } from './safeguarding.decider.js';

const { given } = specify(safeguardingDecider);
const happened = (day: string, event: SafeguardingEvent) => on<SafeguardingEvent>(day, event);
const told = { channel: 'phone', urgency: '24h', online: false, text: 'Blaue Flecken' } as const;
const assessment = { method: 'team', expertConsulted: true } as const;
const raised = happened('2024-03-01T16:30', {
  type: 'SafeguardingConcernRaised',
  data: { receivedAt: '2024-03-01T16:30', ...told },
});
const assessed = happened('2024-03-02', { type: 'SafeguardingAssessed', data: assessment });
const closed = happened('2024-03-10', { type: 'SafeguardingClosed', data: {} });
const raise: SafeguardingCommand = { type: 'RaiseConcern', data: told };
const assess: SafeguardingCommand = { type: 'AssessConcern', data: assessment };
const refer: SafeguardingCommand = { type: 'ReferConcern', data: { to: 'jugendamt' } };
const close: SafeguardingCommand = { type: 'CloseConcern', data: {} };

describe('a safeguarding concern', () => {
  it('is raised once, and received when it happened', () => {
    given()
      .when(raise, '2024-03-01T16:30')
      .then({ type: 'SafeguardingConcernRaised', data: { receivedAt: '2024-03-01T16:30', ...told } });
    given(raised).when(raise, '2024-03-02').thenRefused('concern-exists');
  });

  it('is assessed before it is referred or closed', () => {
    given(raised).when(assess, '2024-03-02').then({ type: 'SafeguardingAssessed', data: assessment });
    given(raised).when(refer, '2024-03-02').thenRefused('not-assessed');
    given(raised).when(close, '2024-03-02').thenRefused('not-assessed');
    given(raised, assessed).when(refer, '2024-03-01').thenRefused('not-assessed');
    given(raised, assessed)
      .when(refer, '2024-03-02')
      .then({ type: 'SafeguardingReferred', data: { to: 'jugendamt' } });
    given(raised, assessed).when(close, '2024-03-10').then({ type: 'SafeguardingClosed', data: {} });
  });

  it('takes nothing before it was received, nor after it was closed', () => {
    given(raised).when(assess, '2024-02-29').thenRefused('before-concern', 'occurredOn');
    given(raised, assessed, closed).when(assess, '2024-03-11').thenRefused('concern-closed');
    given().when(assess, '2024-03-02').thenRefused('not-found');
  });
});
