import { describe, expect, it } from '@jest/globals';
import {
  findPerson,
  listPeople,
  listWaiting,
  pagePersonTimeline,
  personDetailOf,
} from '@tandemspur/read-models';
import { foreign, laboratoryForEach, organisationId, type Told } from './read-model-laboratory.js';

const today = '2024-06-30';

const laboratory = laboratoryForEach();

const applied = (name: string, postcodeArea: string): Told => [
  '2024-01-10',
  { type: 'MentorApplied', data: { name, postcodeArea } },
];
const registered = (name: string, guardianId?: string): Told => [
  '2024-01-05',
  {
    type: 'MenteeRegistered',
    data: { name, targetGroup: 'refugee', isMinor: true, birthYear: 2012, guardianId },
  },
];
const interviewed: Told = [
  '2024-01-20',
  { type: 'InterviewHeld', data: { durationMinutes: 30, mode: 'in_person', outcome: 'suitable' } },
];
const inspected: Told = [
  '2024-02-01',
  {
    type: 'CertificateInspected',
    data: { inspectedOn: '2024-02-01', certificateDate: '2024-01-15', relevantEntry: false },
  },
];
const signed: Told = ['2024-02-02', { type: 'ConductCodeSigned', data: { codeVersion: '2024' } }];
const accepted: Told = ['2024-02-03', { type: 'ParticipantAccepted', data: {} }];
const cleared = [interviewed, inspected, signed, accepted];
const tandemOf = (mentorId: string, menteeId: string, ...more: readonly Told[]): readonly Told[] => [
  ['2024-03-01', { type: 'TandemProposed', data: { mentorId, menteeId } }],
  [
    '2024-03-05',
    {
      type: 'TandemMatched',
      data: { mentorId, menteeId, agreedTermMonths: 12, meetingIntervalDays: 7, mode: 'in_person' },
    },
  ],
  ...more,
];
const endedWith = (rematchWanted: boolean): Told => [
  '2024-05-01',
  {
    type: 'TandemEnded',
    data: {
      endedOn: '2024-05-01',
      kind: 'planned',
      reason: 'goals_achieved',
      initiatedBy: 'mutual',
      formalClosing: true,
      rematchWanted,
    },
  },
];
const ended = endedWith(true);
const withoutRematch = endedWith(false);

const detailOf = async (id: string) => {
  const { dataSource } = laboratory();
  const row = await findPerson(dataSource, organisationId, id);
  if (!row) throw new Error(`no person ${id}`);
  return personDetailOf(dataSource, row, today);
};

describe('people', () => {
  it('are listed by name, without merged records and those of others', async () => {
    const { dataSource, given, project } = laboratory();
    const ayla = await given('person', [applied('Ayla Öz', '22765')]);
    await given('person', [
      applied('Ayla Oez', '22765'),
      ['2024-02-01', { type: 'RecordsMerged', data: { keptId: ayla, mergedId: ayla } }],
    ]);
    const rojin = await given('person', [registered('Rojin K.')]);
    await given('person', [applied('Ayla Fremd', '22765')], { owner: foreign });
    await project();
    const all = await listPeople(dataSource, { organisationId });
    expect(all.map(({ id, kind }) => [id, kind])).toEqual([
      [ayla, 'mentor'],
      [rojin, 'mentee'],
    ]);
    expect(await listPeople(dataSource, { organisationId, kind: 'mentee' })).toHaveLength(1);
    expect((await listPeople(dataSource, { organisationId, q: 'öz ayla' })).map(({ id }) => id)).toEqual([
      ayla,
    ]);
  });

  it('tell what is missing, who belongs to whom, and every tandem in any role and record', async () => {
    const { given, project } = laboratory();
    const mother = await given('person', [
      ['2024-01-04', { type: 'GuardianNamed', data: { name: 'Gülsüm K.' } }],
    ]);
    const rojin = await given('person', [registered('Rojin K.', mother)]);
    const ayla = await given('person', [applied('Ayla Öz', '22765'), ...cleared]);
    const twin = await given('person', [
      applied('A. Öz', '22765'),
      ['2024-02-01', { type: 'RecordsMerged', data: { keptId: ayla, mergedId: ayla } }],
    ]);
    const helper = await given('person', [applied('Ben Co', '22765')]);
    const first = await given('tandem', [...tandemOf(twin, rojin), ended]);
    const second = await given('tandem', [
      ['2024-06-01', { type: 'TandemProposed', data: { mentorId: ayla, menteeId: rojin } }],
      [
        '2024-06-02',
        {
          type: 'TandemMatched',
          data: {
            mentorId: ayla,
            menteeId: rojin,
            agreedTermMonths: 12,
            meetingIntervalDays: 7,
            mode: 'digital',
            rematchOf: first,
          },
        },
      ],
      ['2024-06-03', { type: 'CoMentorAssigned', data: { personId: helper, scope: 'subject' } }],
    ]);
    await project();

    const mentor = await detailOf(ayla);
    expect(mentor).toMatchObject({ revision: '4', clearanceMissing: [], mergedRecords: [{ id: twin }] });
    expect(mentor.tandems.map(({ tandemId, role, status }) => [tandemId, role, status])).toEqual([
      [second, 'mentor', 'matched'],
      [first, 'mentor', 'ended'],
    ]);
    const mentee = await detailOf(rojin);
    expect(mentee.guardian).toEqual({ id: mother, name: 'Gülsüm K.' });
    expect(mentee.clearanceMissing.map(({ code }) => code)).toEqual(['clearance-consent-missing']);
    expect(mentee.tandems[1]).toMatchObject({
      other: { id: twin, name: 'A. Öz' },
      matchedOn: '2024-03-05',
      endedOn: '2024-05-01',
      rematches: [second],
    });
    expect((await detailOf(mother)).wards).toEqual([{ id: rojin, name: 'Rojin K.' }]);
    const co = await detailOf(helper);
    expect(co.tandems).toMatchObject([{ tandemId: second, role: 'co_mentor', rematchOf: first }]);
    expect(co.clearanceMissing.map(({ code }) => code)).toContain('clearance-certificate-missing');
  });

  it('have one history of their record, of merged records and of their tandems, in pages', async () => {
    const { dataSource, given, project } = laboratory();
    const rojin = await given('person', [registered('Rojin K.')]);
    const ayla = await given('person', [applied('Ayla Öz', '22765'), interviewed]);
    const twin = await given('person', [
      applied('A. Öz', '22765'),
      ['2024-02-01', { type: 'RecordsMerged', data: { keptId: ayla, mergedId: ayla } }],
    ]);
    const tandem = await given('tandem', tandemOf(twin, rojin));
    await project();
    const first = await pagePersonTimeline(dataSource, organisationId, ayla, 'oldest', { limit: 4 });
    const cursor = first?.nextCursor ?? '';
    const second = await pagePersonTimeline(dataSource, organisationId, ayla, 'oldest', { limit: 4, cursor });
    expect(
      [...(first?.items ?? []), ...(second?.items ?? [])].map(({ type, stream }) => [type, stream.id]),
    ).toEqual([
      ['MentorApplied', ayla],
      ['MentorApplied', twin],
      ['InterviewHeld', ayla],
      ['RecordsMerged', twin],
      ['TandemProposed', tandem],
      ['TandemMatched', tandem],
    ]);
    expect([first?.total, second?.nextCursor]).toEqual([6, null]);
    expect(await pagePersonTimeline(dataSource, foreign, ayla, 'newest', { limit: 4 })).toBeUndefined();
  });
});

describe('the waiting list', () => {
  it('has who is ready and free, the longest wait first, and with a postcode the nearest first', async () => {
    const { dataSource, given, project } = laboratory();
    const near = await given('person', [applied('Nah', '22767'), ...cleared]);
    const far = await given('person', [
      applied('Weit', '80331'),
      interviewed,
      inspected,
      signed,
      ['2024-02-02', { type: 'ParticipantAccepted', data: {} }],
    ]);
    await given('person', [applied('Ohne Zeugnis', '22765'), interviewed, signed, accepted]);
    await given('person', [
      applied('Ausgeschieden', '22765'),
      ...cleared,
      ['2024-04-01', { type: 'ParticipantLeft', data: { role: 'mentor' } }],
    ]);
    const busy = await given('person', [applied('Vergeben', '22765'), ...cleared]);
    const child = await given('person', [registered('Vergebenes Kind')]);
    const waits = await given('person', [registered('Wartendes Kind')]);
    const free = await given('person', [registered('Freies Kind')]);
    await given('tandem', tandemOf(busy, child));
    await given('tandem', [...tandemOf(busy, free), ended]);
    const done = await given('person', [registered('Kind mit gutem Ende')]);
    await given('tandem', [...tandemOf(busy, done), withoutRematch]);
    await project();

    const mentors = { organisationId, kind: 'mentor' } as const;
    const longest = await listWaiting(dataSource, mentors, { limit: 10 }, today);
    expect(longest.items.map(({ id, waitingDays }) => [id, waitingDays])).toEqual([
      [far, 149],
      [near, 148],
    ]);
    const nearest = await listWaiting(dataSource, { ...mentors, postcode: '22765' }, { limit: 1 }, today);
    expect(nearest).toMatchObject({ total: 2, items: [{ id: near, nearness: 'near' }] });
    const cursor = nearest.nextCursor ?? '';
    const next = await listWaiting(
      dataSource,
      { ...mentors, postcode: '22765' },
      { limit: 1, cursor },
      today,
    );
    expect(next).toMatchObject({ nextCursor: null, items: [{ id: far, nearness: 'far' }] });
    const mentees = await listWaiting(dataSource, { organisationId, kind: 'mentee' }, { limit: 10 }, today);
    expect(mentees.items.map(({ id }) => id)).toEqual([waits, free]);
    expect(mentees.items[1]?.waitingSince).toBe('2024-05-01');
    expect(mentees.items[0]?.missing.map(({ code }) => code)).toEqual(['clearance-consent-missing']);
    expect((await listWaiting(dataSource, { organisationId: foreign }, { limit: 10 }, today)).total).toBe(0);
  });
});
