import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  findConcern,
  findGathering,
  findOrganisation,
  findProgramme,
  listConcerns,
  listGatherings,
  listProgrammes,
  listReports,
  listStaff,
} from '@tandemspur/read-models';
import type { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import {
  foreign,
  openLaboratory,
  organisationId,
  type Laboratory,
  type Told,
} from './read-model-laboratory.js';

let dataSource: DataSource;
let pool: Laboratory['pool'];
let given: Laboratory['given'];
let project: Laboratory['project'];
let close: Laboratory['close'];

beforeEach(async () => {
  ({ dataSource, pool, given, project, close } = await openLaboratory());
});
afterEach(() => close());

const grantId = '33333333-3333-4333-8333-333333333333';

describe('the organisation', () => {
  it('has its standards, targets and grants in the order in which it said so', async () => {
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

describe('what happens beside the tandems', () => {
  it('gatherings, the latest first, each person once and by name', async () => {
    const ayla = await given('person', [['2024-01-10', { type: 'MentorApplied', data: { name: 'Ayla' } }]]);
    const held = (day: string, title: string): Told => [
      day,
      { type: 'GatheringHeld', data: { kind: 'stammtisch', title, mode: 'in_person', durationMinutes: 120 } },
    ];
    const march = await given('gathering', [
      held('2024-03-01', 'März'),
      ['2024-03-01', { type: 'AttendanceRecorded', data: { personIds: [ayla] } }],
      ['2024-03-02', { type: 'AttendanceRecorded', data: { personIds: [ayla] } }],
    ]);
    const april = await given('gathering', [held('2024-04-01', 'April')]);
    await project();
    const first = await listGatherings(dataSource, organisationId, { limit: 1 });
    expect(first).toMatchObject({ total: 2, items: [{ id: april, attendance: 0 }] });
    const cursor = first.nextCursor ?? '';
    const next = await listGatherings(dataSource, organisationId, { limit: 1, cursor });
    expect(next).toMatchObject({ nextCursor: null, items: [{ id: march, attendance: 1 }] });
    expect(await findGathering(dataSource, organisationId, march)).toMatchObject({
      people: [{ id: ayla, name: 'Ayla' }],
      revision: '2',
    });
  });

  it('safeguarding concerns with their ages; beside them no more than that there is a case', async () => {
    const tandemId = v7();
    const concern = await given('safeguarding', [
      [
        '2024-03-01T10:00',
        {
          type: 'SafeguardingConcernRaised',
          data: {
            receivedAt: '2024-03-01T10:00',
            channel: 'phone',
            urgency: 'immediate',
            online: false,
            text: 'Vertraulich',
            tandemId,
          },
        },
      ],
      ['2024-03-01T13:30', { type: 'SafeguardingAssessed', data: { method: 'team', expertConsulted: true } }],
    ]);
    await project();
    expect(await listConcerns(dataSource, organisationId, '2024-03-02T09:59')).toEqual([
      {
        id: concern,
        status: 'assessed',
        urgency: 'immediate',
        tandemId,
        receivedAt: '2024-03-01T10:00',
        ageHours: 23,
        hoursToAssessment: 3,
        assessedOn: '2024-03-01',
        closedOn: null,
      },
    ]);
    expect(await findConcern(dataSource, organisationId, concern, '2024-03-02T09:59')).toMatchObject({
      text: 'Vertraulich',
      actions: ['ReferConcern', 'CloseConcern', 'AssessConcern'],
      revision: '1',
    });
    const { rows } = await pool.query('select * from read_models.safeguarding_cases');
    expect(rows).toEqual([
      {
        case_id: concern,
        organisation_id: organisationId,
        tandem_id: tandemId,
        opened_on: '2024-03-01',
        closed_on: null,
      },
    ]);
  });

  it('reports, and what stands in their place', async () => {
    const by = v7();
    const report = await given('report', [
      [
        '2025-01-10',
        {
          type: 'ReportIssued',
          data: {
            from: '2024-01-01',
            to: '2025-01-01',
            asOfPosition: 'a1',
            asOfRecordedAt: '2025-01-10T08:00:00.000Z',
            catalogueVersion: '1',
            k: 5,
            contentHash: 'abc',
            recipient: 'Stiftung',
          },
        },
      ],
      ['2025-02-10', { type: 'ReportSuperseded', data: { by } }],
    ]);
    await project();
    expect(await listReports(dataSource, organisationId)).toMatchObject([
      {
        id: report,
        k: 5,
        issuedOn: '2025-01-10',
        supersededOn: '2025-02-10',
        supersededBy: by,
        revision: '1',
      },
    ]);
    expect(await listReports(dataSource, foreign)).toEqual([]);
  });
});
