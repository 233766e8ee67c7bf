import { idOf } from './chance.js';
import { dayText, minutesPerDay, type Minute } from './clock.js';

/** Somebody of the staff comes or goes. */
export interface StaffEntry {
  readonly member: number;
  readonly id: string;
  /** Id of the event. */
  readonly event: string;
  readonly revision: number;
  readonly type: string;
  readonly data: string;
  readonly at: Minute;
}

export interface Staff {
  /** Who holds a desk (counted round and round) at that time. */
  readonly idAt: (desk: number, at: Minute) => string;
  readonly changesOn: (day: number) => readonly StaffEntry[];
}

/** Days that somebody stays. */
const stay = 1_100;

/** So many desks; whoever leaves one is followed by somebody else on the same day. */
export const staffOf = (seed: number, desks: number): Staff => {
  const shift = (desk: number): number => (desk * 137) % stay;
  const memberAt = (desk: number, day: number): number =>
    desk + desks * Math.floor((day + shift(desk)) / stay);
  const idOfMember = (member: number): string => idOf(seed, member, 0, 11);
  const entry = (member: number, revision: number, day: number, data: string): StaffEntry => ({
    member,
    id: idOfMember(member),
    event: idOf(seed, member, revision, 12),
    revision,
    type: revision === 0 ? 'StaffJoined.v1' : 'StaffLeft.v1',
    data,
    at: day * minutesPerDay,
  });
  const joins = (member: number, day: number): StaffEntry => {
    const data = {
      effectiveOn: dayText(day * minutesPerDay),
      name: `Kollegin ${member}`,
      roles: ['coordinator'],
    };
    return entry(member, 0, day, JSON.stringify(data));
  };
  const leaves = (member: number, day: number): StaffEntry =>
    entry(member, 1, day, JSON.stringify({ effectiveOn: dayText(day * minutesPerDay) }));
  return {
    idAt: (desk, at) => idOfMember(memberAt(desk % desks, Math.floor(at / minutesPerDay))),
    changesOn: (day) =>
      Array.from({ length: desks }, (_, desk) => desk).flatMap((desk) => {
        const member = memberAt(desk, day);
        if (day === 0) return [joins(member, day)];
        const before = memberAt(desk, day - 1);
        return before === member ? [] : [leaves(before, day), joins(member, day)];
      }),
  };
};
