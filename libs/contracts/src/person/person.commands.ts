import { defineCommand, type CommandOf } from '../define/command.js';
import { mentorApplied, menteeRegistered } from './person.events.js';

export const registerMentor = defineCommand({
  type: 'RegisterMentor',
  stream: 'person',
  creates: true,
  path: 'mentors',
  label: { de: 'Mentor:in aufnehmen', en: 'Register a mentor' },
  fields: mentorApplied.fields,
});

export const registerMentee = defineCommand({
  type: 'RegisterMentee',
  stream: 'person',
  creates: true,
  path: 'mentees',
  label: { de: 'Mentee anmelden', en: 'Register a mentee' },
  fields: menteeRegistered.fields,
});

export const personCommands = [registerMentor, registerMentee] as const;

export type PersonCommand = CommandOf<(typeof personCommands)[number]>;
