import { describe, it } from '@jest/globals';
import type { GatheringCommand, GatheringEvent } from '@tandemspur/contracts';
import { on, specify } from '@tandemspur/testing';
import { gatheringDecider } from './gathering.decider.js';

const { given } = specify(gatheringDecider);
const [ayla, ben] = ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b'] as const;
const evening = { kind: 'stammtisch', title: 'März', mode: 'in_person', durationMinutes: 120 } as const;
const held = on<GatheringEvent>('2024-03-01', { type: 'GatheringHeld', data: evening });
const attended = on<GatheringEvent>('2024-03-01', {
  type: 'AttendanceRecorded',
  data: { personIds: [ayla] },
});
const attend = (...personIds: string[]): GatheringCommand => ({
  type: 'RecordAttendance',
  data: { personIds },
});

describe('a gathering', () => {
  it('is held once', () => {
    given()
      .when({ type: 'RecordGathering', data: evening }, '2024-03-01')
      .then({ type: 'GatheringHeld', data: evening });
    given(held)
      .when({ type: 'RecordGathering', data: evening }, '2024-03-01')
      .thenRefused('gathering-exists');
  });

  it('counts each person once', () => {
    given(held, attended)
      .when(attend(ayla, ben), '2024-03-02')
      .then({ type: 'AttendanceRecorded', data: { personIds: [ben] } });
    given(held, attended).when(attend(ayla), '2024-03-02').thenRefused('already-attended', 'personIds');
  });

  it('has nobody before it was held', () => {
    given(held).when(attend(ayla), '2024-02-29').thenRefused('attended-before-held', 'occurredOn');
    given().when(attend(ayla), '2024-03-01').thenRefused('not-found');
  });
});
