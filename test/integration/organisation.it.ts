import { describe, expect, it } from '@jest/globals';
import { findOrganisation, findProgramme, listProgrammes, listStaff } from '@tandemspur/read-models';
import { v7 } from 'uuid';
import { foreign, laboratoryForEach, organisationId, type Told } from './read-model-laboratory.js';

const laboratory = laboratoryForEach();

const grantId = '33333333-3333-4333-8333-333333333333';

describe('the organisation', () => {
  it('has its standards, targets and grants in the order in which it said so', async () => {
    const { dataSource, given, project } = laboratory();
    const grant = {
      grantId,
      funderId: 'Stiftung',
      name: 'Vielfalt',
      from: '2024-01-01',
      to: '2025-01-01',
      rulePackId: 'stiftung',
      rulePackVersion: '1',
      minimumCellSize: 5,
    };
    await given(
      'organisation',
      [
        [
          '2023-01-01',
          {
            type: 'OrganisationRegistered',
            data: { name: 'Brücken', timeZone: 'Europe/Berlin', locale: 'de' },
          },
        ],
        [
          '2024-01-01',
          { type: 'StandardAdopted', data: { standardId: 'eepm', edition: '2015', level: 'basis' } },
        ],
        [
          '2024-02-01',
          { type: 'StandardAdopted', data: { standardId: 'eepm', edition: '2015', level: 'plus' } },
        ],
        [
          '2024-02-01',
          {
            type: 'TargetSet',
            data: { indicatorId: 'I08', value: 62.5, source: 'EEPM', validFrom: '2024-03-01' },
          },
        ],
        ['2024-02-02', { type: 'GrantRegistered', data: grant }],
        ['2024-12-31', { type: 'GrantClosed', data: { grantId } }],
      ],
      { id: organisationId },
    );
    await project();
    expect(await findOrganisation(dataSource, foreign)).toBeUndefined();
    expect(await findOrganisation(dataSource, organisationId)).toEqual({
      id: organisationId,
      name: 'Brücken',
      timeZone: 'Europe/Berlin',
      standards: ['basis', 'plus'].map((level, index) => ({
        standardId: 'eepm',
        edition: '2015',
        level,
        programmeId: null,
        rulePackId: null,
        rulePackVersion: null,
        adoptedOn: ['2024-01-01', '2024-02-01'][index],
      })),
      targets: [
        {
          indicatorId: 'I08',
          value: 62.5,
          source: 'EEPM',
          edition: null,
          validFrom: '2024-03-01',
          programmeId: null,
        },
      ],
      grants: [{ ...grant, quota: null, registeredOn: '2024-02-02', closedOn: '2024-12-31' }],
      revision: '5',
    });
  });

  it('has programmes, the closed ones last, and staff with what they look after', async () => {
    const { dataSource, given, project } = laboratory();
    const opened = (name: string): Told => [
      '2024-01-01',
      {
        type: 'ProgrammeOpened',
        data: {
          name,
          targetGroup: 'chance',
          agreedTermMonths: 12,
          meetingIntervalDays: 7,
          modes: ['in_person', 'digital'],
        },
      },
    ];
    const over = await given('programme', [
      opened('Alt'),
      ['2024-06-01', { type: 'ProgrammeClosed', data: {} }],
    ]);
    const runs = await given('programme', [opened('Neu')]);
    const ayse = await given('staff', [
      [
        '2024-01-01',
        {
          type: 'StaffJoined',
          data: { name: 'Ayşe', roles: ['coordinator'], effectiveOn: '2024-01-01', email: 'a@example.org' },
        },
      ],
      [
        '2024-02-01',
        { type: 'StaffRoleChanged', data: { roles: ['quality_manager'], effectiveOn: '2024-02-01' } },
      ],
    ]);
    const [mentorId, menteeId] = [v7(), v7()];
    await given('tandem', [
      ['2024-03-01', { type: 'TandemProposed', data: { mentorId, menteeId } }],
      [
        '2024-03-02',
        {
          type: 'TandemMatched',
          data: { mentorId, menteeId, agreedTermMonths: 12, meetingIntervalDays: 7, mode: 'in_person' },
        },
      ],
      [
        '2024-03-02',
        { type: 'CoordinatorAssigned', data: { to: ayse, effectiveOn: '2024-03-02', absenceCover: false } },
      ],
    ]);
    await project();
    const listed = await listProgrammes(dataSource, organisationId);
    expect(listed.map(({ id, closedOn }) => [id, closedOn])).toEqual([
      [runs, null],
      [over, '2024-06-01'],
    ]);
    expect(await findProgramme(dataSource, foreign, runs)).toBeUndefined();
    expect(await listStaff(dataSource, organisationId, ayse)).toEqual([
      {
        id: ayse,
        name: 'Ayşe',
        roles: ['quality_manager'],
        email: 'a@example.org',
        joinedOn: '2024-01-01',
        leftOn: null,
        openTandems: 1,
        revision: '1',
      },
    ]);
  });
});
