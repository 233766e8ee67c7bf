import { personDecider, staffDecider, type Decision } from '@tandemspur/domain';
import { streamName } from '@tandemspur/event-store';
import type { PersonEvent } from '@tandemspur/contracts';
import type { Part } from './cast.js';
import { occurrenceAt } from './entry.js';
import { minuteOf, type Minute } from './local-time.js';
import { organisationName } from './names.js';
import type { SimulationOptions } from './options.js';
import { entriesOfPerson } from './people.js';
import { randomFor } from './random.js';
import type { Recording } from './recorder.js';
import { deskOf, leadAs, type Team, type TeamMember } from './staff.js';

const decisionOn = (id: string, at: Minute): Decision => ({
  id,
  occurrence: occurrenceAt(at, 'day'),
  newId: id,
});

const organisationRecording = ({ organisationId, timeZone }: SimulationOptions, team: Team): Recording => ({
  events: [
    {
      stream: streamName('organisation', organisationId),
      event: { type: 'OrganisationRegistered', data: { name: organisationName, timeZone, locale: 'de-DE' } },
    },
  ],
  occurrence: occurrenceAt(team.founded, 'day'),
  recorded: team.founded,
  hand: leadAs(team, 'administrator'),
});

/** Comes, and for one of them goes; always written down on the day itself. */
const staffRecordings = (team: Team, { id, name, roles, joined, left }: TeamMember): readonly Recording[] => {
  const recording = (at: Minute, events: ReturnType<typeof staffDecider.decide>): Recording => ({
    events: events.map((event) => ({ stream: streamName('staff', id), event })),
    occurrence: occurrenceAt(at, 'day'),
    recorded: at,
    hand: leadAs(team, 'administrator'),
  });
  const joining = decisionOn(id, joined);
  const joins = staffDecider.decide(
    { type: 'JoinStaff', data: { name, roles: [...roles] } },
    staffDecider.initial,
    joining,
  );
  if (left === null) return [recording(joined, joins)];
  const member = joins.reduce(
    (state, event) => staffDecider.evolve(state, { ...event, ...joining.occurrence }),
    staffDecider.initial,
  );
  const leaves = staffDecider.decide({ type: 'LeaveStaff', data: {} }, member, decisionOn(id, left));
  return [recording(joined, joins), recording(left, leaves)];
};

/** Registrations go through the decider; for the certificate there is no command yet. */
const decided = (event: PersonEvent, id: string, at: Minute): readonly PersonEvent[] => {
  const decision = decisionOn(id, at);
  switch (event.type) {
    case 'MentorApplied':
      return personDecider.decide(
        { type: 'RegisterMentor', data: event.data },
        personDecider.initial,
        decision,
      );
    case 'MenteeRegistered':
      return personDecider.decide(
        { type: 'RegisterMentee', data: event.data },
        personDecider.initial,
        decision,
      );
    case 'CertificateInspected':
      return [event];
  }
};

const personRecordings = (team: Team, part: Part, seed: number): readonly Recording[] => {
  const desk = randomFor(seed, 'desk', part.key).pick([team.lead, team.colleague]);
  return entriesOfPerson(part, seed).map(({ event, occurred, recorded }) => ({
    events: decided(event, part.id, occurred).map((each) => ({
      stream: streamName('person', part.id),
      event: each,
    })),
    occurrence: occurrenceAt(occurred, 'day'),
    recorded,
    hand: deskOf(team, desk, recorded),
  }));
};

/** The organisation, its staff and the people who came to it, up to `until`. */
export const recordFoundation = (
  options: SimulationOptions,
  team: Team,
  people: readonly Part[],
): readonly Recording[] => {
  const until = minuteOf(options.until);
  return [
    organisationRecording(options, team),
    ...team.members.flatMap((member) => staffRecordings(team, member)),
    ...people.flatMap((part) => personRecordings(team, part, options.seed)),
  ].filter(({ recorded }) => recorded <= until);
};
