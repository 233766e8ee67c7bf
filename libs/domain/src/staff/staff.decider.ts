import { dayOf, type StaffCommand, type StaffEvent } from '@tandemspur/contracts';
import type { Decider } from '../decider.js';
import { Refusal } from '../refusal.js';

/** One member of staff. Days are `YYYY-MM-DD`. */
export interface StaffMember {
  readonly name: string | null;
  readonly roles: readonly string[];
  readonly joinedOn: string | null;
  readonly leftOn: string | null;
}

export const staffDecider: Decider<StaffMember, StaffCommand, StaffEvent> = {
  initial: { name: null, roles: [], joinedOn: null, leftOn: null },
  evolve: (staff, event) => {
    switch (event.type) {
      case 'StaffJoined':
        return {
          name: event.data.name,
          roles: event.data.roles,
          joinedOn: event.data.effectiveOn,
          leftOn: null,
        };
      case 'StaffLeft':
        return { ...staff, leftOn: event.data.effectiveOn };
    }
  },
  decide: (command, { joinedOn, leftOn }, { occurrence }) => {
    const effectiveOn = dayOf(occurrence.occurredOn);
    switch (command.type) {
      case 'JoinStaff':
        if (joinedOn !== null) throw new Refusal('staff-exists');
        return [{ type: 'StaffJoined', data: { ...command.data, effectiveOn } }];
      case 'LeaveStaff':
        if (joinedOn === null) throw new Refusal('not-found');
        if (leftOn !== null) throw new Refusal('staff-already-left', { leftOn });
        if (effectiveOn < joinedOn) throw new Refusal('left-before-joined', { joinedOn }, 'occurredOn');
        return [{ type: 'StaffLeft', data: { effectiveOn } }];
    }
  },
};
