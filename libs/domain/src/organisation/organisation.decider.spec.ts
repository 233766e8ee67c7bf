import { describe, it } from '@jest/globals';
import type { OrganisationCommand, OrganisationEvent } from '@tandemspur/contracts';
import { newId, on, specify } from '@tandemspur/testing';
import { organisationDecider } from './organisation.decider.js';

const { given } = specify(organisationDecider);
const happened = (day: string, event: OrganisationEvent) => on<OrganisationEvent>(day, event);
const registered = happened('2023-01-01', {
  type: 'OrganisationRegistered',
  data: { name: 'Brücken e. V.', timeZone: 'Europe/Berlin', locale: 'de' },
});

describe('an organisation', () => {
  it('adopts a standard, and the same again only in another level', () => {
    const standard = { standardId: 'eepm', edition: '2015', level: 'basis' } as const;
    const adopted = happened('2024-01-01', { type: 'StandardAdopted', data: standard });
    const adopt: OrganisationCommand = { type: 'AdoptStandard', data: standard };
    given(registered).when(adopt, '2024-01-01').then({ type: 'StandardAdopted', data: standard });
    given(registered, adopted).when(adopt, '2024-02-01').thenRefused('standard-already-adopted');
    given(registered, adopted)
      .when({ ...adopt, data: { ...standard, level: 'plus' } }, '2024-02-01')
      .then({ type: 'StandardAdopted', data: { ...standard, level: 'plus' } });
  });

  it('sets a target, and the same again only with another value', () => {
    const target = { indicatorId: 'I08', value: 100, source: 'EEPM', validFrom: '2024-01-01' };
    const set = happened('2024-01-01', { type: 'TargetSet', data: target });
    const command: OrganisationCommand = { type: 'SetTarget', data: target };
    given(registered).when(command, '2024-01-01').then({ type: 'TargetSet', data: target });
    given(registered, set).when(command, '2024-02-01').thenRefused('target-unchanged');
    given(registered, set)
      .when({ ...command, data: { ...target, value: 90 } }, '2024-02-01')
      .then({ type: 'TargetSet', data: { ...target, value: 90 } });
  });

  it('has to be there', () => {
    given()
      .when({ type: 'CloseGrant', data: { grantId: newId } }, '2024-01-01')
      .thenRefused('not-found');
  });
});

describe('a grant', () => {
  const grant = {
    funderId: 'Stiftung',
    name: 'Vielfalt',
    from: '2024-01-01',
    to: '2025-01-01',
    rulePackId: 'stiftung',
    rulePackVersion: '1',
    minimumCellSize: 5,
  };
  const granted = happened('2024-01-01', { type: 'GrantRegistered', data: { grantId: newId, ...grant } });
  const closed = happened('2024-12-31', { type: 'GrantClosed', data: { grantId: newId } });
  const close: OrganisationCommand = { type: 'CloseGrant', data: { grantId: newId } };

  it('gets an id and ends after it begins', () => {
    given(registered)
      .when({ type: 'RegisterGrant', data: grant }, '2024-01-01')
      .then({ type: 'GrantRegistered', data: { grantId: newId, ...grant } });
    given(registered)
      .when({ type: 'RegisterGrant', data: { ...grant, to: '2024-01-01' } }, '2024-01-01')
      .thenRefused('grant-period-empty', 'to');
  });

  it('is closed once', () => {
    given(registered, granted)
      .when(close, '2024-12-31')
      .then({ type: 'GrantClosed', data: { grantId: newId } });
    given(registered).when(close, '2024-12-31').thenRefused('grant-unknown', 'grantId');
    given(registered, granted, closed).when(close, '2025-01-01').thenRefused('grant-already-closed');
    given(registered, granted)
      .when(close, '2023-12-31')
      .thenRefused('closed-before-registered', 'occurredOn');
  });
});
