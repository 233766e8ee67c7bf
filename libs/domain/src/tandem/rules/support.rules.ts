import { presentCoMentors, type Tandem } from '../tandem.state.js';
import { dayBefore, rule, when } from './rule.js';

const presentCoMentor = (tandem: Tandem, personId: string) =>
  presentCoMentors(tandem).findLast((coMentor) => coMentor.personId === personId);

export const supportRules = [
  rule({
    code: 'co-mentor-exists',
    on: ['CoMentorAssigned'],
    field: 'personId',
    broken: (tandem, { personId }) =>
      when(personId === tandem.mentorId || presentCoMentor(tandem, personId) !== undefined),
  }),
  rule({
    code: 'co-mentor-unknown',
    on: ['CoMentorReleased'],
    field: 'personId',
    broken: (tandem, { personId }) => when(presentCoMentor(tandem, personId) === undefined),
  }),
  rule({
    code: 'released-before-assigned',
    on: ['CoMentorReleased'],
    field: 'occurredOn',
    broken: (tandem, { personId }, day) =>
      dayBefore(day, 'assignedOn', presentCoMentor(tandem, personId)?.from),
  }),
  rule({
    code: 'survey-person',
    on: ['SurveyRecorded'],
    field: 'personId',
    broken: ({ matchedOn, mentorId, menteeId, coMentors }, { personId }) => {
      const people = [mentorId, menteeId, ...coMentors.map((coMentor) => coMentor.personId)];
      return when(matchedOn !== null && !people.includes(personId));
    },
  }),
];
