import { dayOf, type GatheringCommand, type GatheringEvent } from '@tandemspur/contracts';
import { evolveBy } from '../by-type.js';
import type { Decider } from '../decider.js';
import { Refusal } from '../refusal.js';

type Held = Extract<GatheringEvent, { type: 'GatheringHeld' }>['data'];

/** `heldOn` is `YYYY-MM-DD`; each person attended once, in the order in which they were recorded. */
export interface Gathering {
  readonly held: Held | null;
  readonly heldOn: string | null;
  readonly personIds: readonly string[];
}

export const gatheringDecider: Decider<Gathering, GatheringCommand, GatheringEvent> = {
  initial: { held: null, heldOn: null, personIds: [] },
  evolve: evolveBy<Gathering, GatheringEvent>({
    GatheringHeld: (gathering, data, day) => ({ ...gathering, held: data, heldOn: day }),
    AttendanceRecorded: (gathering, { personIds }) => ({
      ...gathering,
      personIds: [...new Set([...gathering.personIds, ...personIds])],
    }),
  }),
  decide: (command, { heldOn, personIds }, { occurrence }) => {
    switch (command.type) {
      case 'RecordGathering':
        if (heldOn !== null) throw new Refusal('gathering-exists');
        return [{ type: 'GatheringHeld', data: command.data }];
      case 'RecordAttendance': {
        if (heldOn === null) throw new Refusal('not-found');
        if (dayOf(occurrence.occurredOn) < heldOn) {
          throw new Refusal('attended-before-held', { heldOn }, 'occurredOn');
        }
        const added = command.data.personIds.filter((id) => !personIds.includes(id));
        if (added.length === 0) throw new Refusal('already-attended', {}, 'personIds');
        return [{ type: 'AttendanceRecorded', data: { personIds: added } }];
      }
    }
  },
};
