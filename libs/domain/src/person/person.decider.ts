import { dayOf, type PersonCommand, type PersonEvent } from '@tandemspur/contracts';
import type { Decider } from '../decider.js';
import { Refusal } from '../refusal.js';

/** One human: mentor, mentee or both over time. Days are `YYYY-MM-DD`. */
export interface Person {
  readonly kind: 'mentor' | 'mentee' | null;
  readonly name: string | null;
  readonly since: string | null;
}

export const personDecider: Decider<Person, PersonCommand, PersonEvent> = {
  initial: { kind: null, name: null, since: null },
  evolve: (person, event) => {
    const since = person.since ?? dayOf(event.occurredOn);
    switch (event.type) {
      case 'MentorApplied':
        return { kind: 'mentor', name: event.data.name, since };
      case 'MenteeRegistered':
        return { kind: 'mentee', name: event.data.name, since };
      case 'CertificateInspected':
        return person;
    }
  },
  decide: (command, person) => {
    if (person.kind !== null) throw new Refusal('person-exists');
    switch (command.type) {
      case 'RegisterMentor':
        return [{ type: 'MentorApplied', data: command.data }];
      case 'RegisterMentee':
        return [{ type: 'MenteeRegistered', data: command.data }];
    }
  },
};
