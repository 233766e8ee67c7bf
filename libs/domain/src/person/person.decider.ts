import { dayOf, type PersonCommand, type PersonEvent } from '@tandemspur/contracts';
import { addMonths } from '../calendar.js';
import type { Decider, Decision } from '../decider.js';
import { admit } from './person.rules.js';
import { evolvePerson, nobody, type Person } from './person.state.js';

export type { Person } from './person.state.js';

/** Months, Art. 12(3) GDPR. */
const answerWithinMonths = 1;

const eventOf = (command: PersonCommand, { id, occurrence }: Decision): PersonEvent => {
  const day = dayOf(occurrence.occurredOn);
  switch (command.type) {
    case 'RegisterMentor':
      return { type: 'MentorApplied', data: command.data };
    case 'RegisterMentee':
      return { type: 'MenteeRegistered', data: command.data };
    case 'NameGuardian':
      return { type: 'GuardianNamed', data: command.data };
    case 'ChangeContactDetails':
      return { type: 'ContactDetailsChanged', data: command.data };
    case 'RecordConsent':
      return { type: 'ConsentRecorded', data: command.data };
    case 'WithdrawConsent':
      return { type: 'ConsentWithdrawn', data: command.data };
    case 'RecordInterview':
      return { type: 'InterviewHeld', data: command.data };
    case 'RecordReferenceCheck':
      return { type: 'ReferenceChecked', data: command.data };
    case 'InspectCertificate':
      return { type: 'CertificateInspected', data: { inspectedOn: day, ...command.data } };
    case 'SignConductCode':
      return { type: 'ConductCodeSigned', data: command.data };
    case 'AcceptParticipant':
      return { type: 'ParticipantAccepted', data: command.data };
    case 'DeclineParticipant':
      return { type: 'ParticipantDeclined', data: command.data };
    case 'RecordTraining':
      return { type: 'TrainingCompleted', data: command.data };
    case 'RecordDeparture':
      return { type: 'ParticipantLeft', data: command.data };
    case 'GiveRecognition':
      return { type: 'RecognitionGiven', data: command.data };
    case 'MergeRecords':
      return { type: 'RecordsMerged', data: { ...command.data, mergedId: id } };
    case 'ReceiveDataRequest':
      return {
        type: 'DataRequestReceived',
        data: { ...command.data, dueOn: addMonths(day, answerWithinMonths) },
      };
    case 'AnswerDataRequest':
      return { type: 'DataRequestAnswered', data: command.data };
  }
};

export const personDecider: Decider<Person, PersonCommand, PersonEvent> = {
  initial: nobody,
  evolve: evolvePerson,
  decide: (command, person, decision) => {
    const event = eventOf(command, decision);
    admit(person, event, dayOf(decision.occurrence.occurredOn), decision);
    return [event];
  },
};
