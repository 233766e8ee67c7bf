import { expect } from '@jest/globals';
import { occurrenceOf, type ProblemCode } from '@tandemspur/contracts';
import { fold, Refusal, type Decider, type Facts, type Occurred } from '@tandemspur/domain';

interface Event {
  readonly type: string;
  readonly data: object;
}

/** Something that happened on a day (`YYYY-MM-DD`, `YYYY-MM` or with `THH:mm`). */
export const on = <E extends Event>(written: string, event: E): Occurred<E> => ({
  ...event,
  ...occurrenceOf(written),
});

/** The id that a decision in a spec gives to what it creates. */
export const newId = '00000000-0000-4000-8000-00000000beef';

/** `given` a history, `when` a command happens on a day (with facts of other streams), `then` events or a refusal. */
export const specify = <State, C, E extends Event>(decider: Decider<State, C, E>) => ({
  given: (...history: readonly Occurred<E>[]) => ({
    when: (command: C, written: string, facts?: Facts) => {
      const inOrder = [...history].sort((a, b) =>
        a.occurredOn < b.occurredOn ? -1 : Number(a.occurredOn > b.occurredOn),
      );
      const decide = () =>
        decider.decide(command, fold(decider, inOrder), {
          id: '00000000-0000-4000-8000-000000000001',
          occurrence: occurrenceOf(written),
          newId,
          facts,
        });
      return {
        then: (...events: readonly E[]): void => {
          expect(decide()).toEqual(events);
        },
        thenRefused: (code: ProblemCode, field?: string): void => {
          let refusal: unknown;
          try {
            decide();
          } catch (error) {
            refusal = error;
          }
          expect(refusal).toBeInstanceOf(Refusal);
          expect(refusal).toMatchObject(field === undefined ? { code } : { code, field });
        },
      };
    },
  }),
});
