import { describe, it } from '@jest/globals';
import type { PersonCommand, PersonEvent } from '@tandemspur/contracts';
import { on, specify } from '@tandemspur/testing';
import { personDecider } from './person.decider.js';

const { given } = specify(personDecider);
const mentor = { name: 'Günther Zander' };
const mentee = { name: 'Rojin K.', targetGroup: 'refugee', isMinor: true } as const;
const applied = on<PersonEvent>('2024-01-15', { type: 'MentorApplied', data: mentor });

describe('a person', () => {
  it('applies as a mentor or is registered as a mentee', () => {
    given()
      .when({ type: 'RegisterMentor', data: mentor }, '2024-01-15')
      .then({ type: 'MentorApplied', data: mentor });
    given()
      .when({ type: 'RegisterMentee', data: mentee }, '2024-01-15')
      .then({ type: 'MenteeRegistered', data: mentee });
  });

  it('is registered once', () => {
    const again: PersonCommand = { type: 'RegisterMentor', data: mentor };
    given(applied).when(again, '2024-02-01').thenRefused('person-exists');
  });
});
