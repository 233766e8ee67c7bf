import { dayOf, type StaffCommand, type StaffEvent } from '@tandemspur/contracts';
import { evolveBy } from '../by-type.js';
import type { Decider } from '../decider.js';
import { Refusal } from '../refusal.js';

/** One member of staff. Days are `YYYY-MM-DD`. */
export interface StaffMember {
  readonly name: string | null;
  readonly email: string | null;
  readonly roles: readonly string[];
  readonly joinedOn: string | null;
  readonly leftOn: string | null;
}

const sameRoles = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((role) => b.includes(role));

/** The day on which somebody who works here joined. */
const joinedBy = ({ joinedOn, leftOn }: StaffMember): string => {
  if (joinedOn === null) throw new Refusal('not-found');
  if (leftOn !== null) throw new Refusal('staff-already-left', { leftOn });
  return joinedOn;
};

export const staffDecider: Decider<StaffMember, StaffCommand, StaffEvent> = {
  initial: { name: null, email: null, roles: [], joinedOn: null, leftOn: null },
  evolve: evolveBy<StaffMember, StaffEvent>({
    StaffJoined: (_staff, { name, email, roles, effectiveOn }) => ({
      name,
      email: email ?? null,
      roles,
      joinedOn: effectiveOn,
      leftOn: null,
    }),
    StaffRoleChanged: (staff, { roles }) => ({ ...staff, roles }),
    StaffLeft: (staff, { effectiveOn }) => ({ ...staff, leftOn: effectiveOn }),
  }),
  decide: (command, staff, { occurrence }) => {
    const effectiveOn = dayOf(occurrence.occurredOn);
    switch (command.type) {
      case 'JoinStaff':
        if (staff.joinedOn !== null) throw new Refusal('staff-exists');
        return [{ type: 'StaffJoined', data: { ...command.data, effectiveOn } }];
      case 'ChangeStaffRole': {
        const joinedOn = joinedBy(staff);
        if (effectiveOn < joinedOn) throw new Refusal('role-before-joined', { joinedOn }, 'occurredOn');
        if (sameRoles(staff.roles, command.data.roles)) throw new Refusal('roles-unchanged', {}, 'roles');
        return [{ type: 'StaffRoleChanged', data: { ...command.data, effectiveOn } }];
      }
      case 'LeaveStaff': {
        const joinedOn = joinedBy(staff);
        if (effectiveOn < joinedOn) throw new Refusal('left-before-joined', { joinedOn }, 'occurredOn');
        return [{ type: 'StaffLeft', data: { effectiveOn } }];
      }
    }
  },
};
