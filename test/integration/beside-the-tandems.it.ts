import { describe, expect, it } from '@jest/globals';
import {
  findConcern,
  findGathering,
  listConcerns,
  listGatherings,
  listReports,
} from '@tandemspur/read-models';
import { v7 } from 'uuid';
import { foreign, laboratoryForEach, organisationId, type Told } from './read-model-laboratory.js';

const laboratory = laboratoryForEach();

describe('what happens beside the tandems', () => {
  it('gatherings, the latest first, each person once and by name', async () => {
    const { dataSource, given, project } = laboratory();
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
    const { dataSource, pool, given, project } = laboratory();
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
    const { dataSource, given, project } = laboratory();
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
