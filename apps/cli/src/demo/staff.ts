import type { Actor, Source } from '@tandemspur/contracts';
import type { DemoIds } from './ids.js';
import { minuteOf, onDay, onWorkday, type Minute } from './local-time.js';
import { coordinatorNames } from './names.js';
import type { SimulationOptions } from './options.js';

/** Two stay, one leaves about ten months before `until`. */
export interface Team {
  /** When the organisation began to record. */
  readonly founded: Minute;
  /** Coordinates and manages quality. */
  readonly lead: string;
  readonly colleague: string;
  readonly leaver: string;
  readonly left: Minute;
  readonly members: readonly TeamMember[];
}

export interface TeamMember {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly ('coordinator' | 'quality_manager' | 'administrator')[];
  readonly joined: Minute;
  readonly left: Minute | null;
  /** Takes on quality management beside the coordination. */
  readonly promoted?: Minute;
}

/** Who writes something down. */
export interface Hand {
  readonly actor: Actor;
  readonly source: Source;
}

const daysOfRecords = 1720;
const daysSinceLeft = 304;
const daysUntilPromoted = 800;

/** The three coordinators, placed in time relative to `until`. */
export const teamOf = ({ until }: SimulationOptions, ids: DemoIds): Team => {
  const end = minuteOf(until);
  const founded = onWorkday(onDay(end, -daysOfRecords, 9.5));
  const left = onWorkday(onDay(end, -daysSinceLeft, 16));
  const [lead, colleague, leaver] = coordinatorNames;
  const member = (name: string, days: number): Omit<TeamMember, 'roles' | 'left'> => ({
    id: ids.thing('staff', name),
    name,
    joined: onWorkday(onDay(founded, days, 10.5)),
  });
  const first = { ...member(lead, 0), left: null };
  const second = { ...member(colleague, 4), left: null };
  const third = { ...member(leaver, 11), left };
  return {
    founded,
    left,
    lead: first.id,
    colleague: second.id,
    leaver: third.id,
    members: [
      { ...first, roles: ['coordinator', 'quality_manager', 'administrator'] },
      { ...second, roles: ['coordinator'], promoted: onWorkday(onDay(founded, daysUntilPromoted, 10)) },
      { ...third, roles: ['coordinator'] },
    ],
  };
};

/** Who coordinates the tandem of that rank: in turn; nobody is handed to the leaver in her last weeks. */
export const coordinatorFor = (team: Team, index: number, proposed: Minute): string => {
  const last = onDay(team.left, -25, 0);
  const turn = proposed < last ? index % 3 : index % 2;
  return [team.lead, team.colleague, team.leaver][turn] ?? team.lead;
};

/** At the desk, whoever coordinates then; the lead stands in for one who has left. */
export const deskOf = (team: Team, coordinatorId: string, at: Minute): Hand => ({
  actor: {
    id: coordinatorId === team.leaver && at >= team.left ? team.lead : coordinatorId,
    role: 'coordinator',
  },
  source: 'web',
});

/** The lead as quality manager: reopens, hands over, sees staff come and go. */
export const leadAs = (team: Team, role: 'quality_manager' | 'administrator'): Hand => ({
  actor: { id: team.lead, role },
  source: 'web',
});
