import { expect, it } from '@jest/globals';
import { aMeeting, statuses, type clientOf } from './client.js';

/** Declares the races that end the same way on every event store. */
export function raceTests(api: () => ReturnType<typeof clientOf>): void {
  it('of eight writers who saw the same revision one succeeds, the others get 412', async () => {
    const { tandemId, revision } = await api().active();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        api().post(
          `/tandems/${tandemId}/meetings`,
          { occurredOn: `2025-02-1${String(index)}`, ...aMeeting },
          { 'if-match': `"${revision}"` },
        ),
      ),
    );
    expect(statuses(answers)).toEqual([201, ...Array.from({ length: 7 }, () => 412)]);
  });

  it('a pair of mentor and mentee gets one open tandem, however many are matched at the same moment', async () => {
    const { mentorId, menteeId, tandemId } = await api().proposed();
    const others = await Promise.all(
      Array.from({ length: 4 }, () =>
        api().command('/tandems', { occurredOn: '2025-01-10', mentorId, menteeId }),
      ),
    );
    const answers = await Promise.all(
      [tandemId, ...others.map(({ id }) => id)].map((id) =>
        api().post(`/tandems/${id}/match`, { occurredOn: '2025-01-20', ...api().terms }, { 'if-match': '*' }),
      ),
    );
    expect(statuses(answers)).toEqual([201, 409, 409, 409, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused && api().problem(refused).code).toBe('pair-already-open');
  });
}
