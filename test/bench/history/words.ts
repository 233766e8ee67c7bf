import { chanceOf, idOf, type Chance } from './chance.js';
import { dayText, minutesPerDay } from './clock.js';
import { eventId, type Cast } from './cast.js';
import type { Entry } from './course.js';

const given = [
  'Lena',
  'Jörg',
  'Ayşe',
  'Mehmet',
  'Katharina',
  'Søren',
  'Małgorzata',
  'Layla',
  'Finn',
  'Thu Hà',
] as const;
const family = [
  'Möller',
  'Yıldız',
  'Krüger',
  'Sørensen',
  'Haddad',
  'Wójcik',
  'Brandt',
  'Okafor',
  'Weiß',
] as const;
const notes = [
  'Elbe spazieren, Steine flitschen lassen. Viel gelacht.',
  'Mathe: Brüche. Der Knoten ist geplatzt, nächste Woche geht es mit Prozenten weiter.',
  'Bewerbung geschrieben, der Lebenslauf sieht gut aus. Das Anschreiben überarbeiten wir beim nächsten Mal.',
  'War müde, wir haben früher Schluss gemacht.',
  'Langes Gespräch über die neue Klasse und über die Ferien.',
] as const;
const modes = ['in_person', 'in_person', 'in_person', 'digital', 'phone'] as const;
const activities = ['leisure', 'learning', 'language', 'office', 'career', 'talk', 'group', 'other'] as const;

const nameOf = (chance: Chance): string => `${chance.pick(given)} ${chance.pick(family)}`;

type Words = (chance: Chance, entry: Entry, cast: Cast) => Readonly<Record<string, unknown>>;

const pair: Words = (_, __, { ids }) => ({ tandemId: ids.tandem });
const conflictId = ({ conflict }: Entry, { seed, tandem }: Cast): string => idOf(seed, tandem, conflict, 7);

const changes = (chance: Chance, { occurred }: Entry): string =>
  chance.happens(0.3)
    ? JSON.stringify({ occurredOn: dayText(occurred - chance.int(1, 9) * minutesPerDay) })
    : JSON.stringify({ durationMinutes: 15 * chance.int(1, 16) });

/** By type of event; keys in alphabetical order, since stored data is canonical JSON. */
const words: Readonly<Record<string, Words>> = {
  MentorApplied: (chance) => ({
    birthYear: chance.int(1945, 2000),
    channel: chance.pick(['Empfehlung', 'Website', 'Freiwilligenbörse']),
    expectedLengthMonths: chance.pick([12, 12, 18, 24]),
    name: nameOf(chance),
  }),
  CertificateInspected: (_, { occurred }) => ({
    certificateDate: dayText(Math.max(0, occurred - 20 * minutesPerDay)),
    inspectedOn: dayText(occurred),
    relevantEntry: false,
  }),
  MenteeRegistered: (chance) => ({
    birthYear: chance.int(2002, 2014),
    isMinor: true,
    name: nameOf(chance),
    referrer: chance.pick(['Schule', 'Familie', 'Jugendamt']),
    targetGroup: chance.pick(['chance', 'refugee', 'other']),
  }),
  PairOccupied: pair,
  PairReleased: pair,
  TandemProposed: (chance, _, { ids }) => ({
    criteria: chance.pick([['interests'], ['language', 'distance'], ['availability', 'interests']]),
    menteeId: ids.mentee,
    mentorId: ids.mentor,
  }),
  ProposalDeclined: (chance) => ({ declinedBy: chance.pick(['mentor', 'mentee', 'guardian']) }),
  TandemMatched: (chance, _, { ids }) => ({
    agreedHoursPerMonth: chance.int(4, 12),
    agreedTermMonths: chance.pick([12, 12, 18, 24]),
    meetingIntervalDays: chance.pick([7, 7, 10, 14]),
    menteeId: ids.mentee,
    mentorId: ids.mentor,
    mode: chance.pick(modes),
  }),
  FirstMeetingHeld: (chance) => ({
    durationMinutes: 60,
    mode: 'in_person',
    staffPresent: chance.happens(0.6),
  }),
  MeetingHeld: (chance) => ({
    activity: chance.pick(activities),
    durationMinutes: 15 * chance.int(2, 12),
    mode: chance.pick(modes),
    ...(chance.happens(0.75) ? { mood: chance.int(1, 5) } : {}),
    ...(chance.happens(0.4) ? { note: chance.pick(notes) } : {}),
  }),
  MeetingMissed: (chance) => ({
    cancelledBy: chance.pick(['mentor', 'mentee', 'guardian', 'programme']),
    ...(chance.happens(0.7) ? { noticeHours: chance.pick([1, 2, 6, 24, 48]) } : {}),
    reason: chance.pick(['illness', 'time', 'forgot', 'tech', 'other']),
  }),
  TandemPaused: (chance) => ({ reason: chance.pick(['holiday', 'illness', 'exam', 'abroad']) }),
  TandemResumed: () => ({}),
  ConflictNoted: (chance, entry, cast) => ({
    category: chance.pick(['reliability', 'boundaries', 'expectations', 'communication']),
    conflictId: conflictId(entry, cast),
    note: 'Termine werden kurzfristig abgesagt, beide Seiten sind enttäuscht.',
    severity: chance.pick(['low', 'medium', 'high']),
  }),
  ConflictResolved: (_, entry, cast) => ({ conflictId: conflictId(entry, cast), outcome: 'agreement' }),
  CoordinatorAssigned: (chance, { occurred, number }, { coordinator }) => ({
    absenceCover: chance.happens(0.1),
    effectiveOn: dayText(occurred),
    to: coordinator(occurred, number > 6 ? 1 : 0),
  }),
  KeyMomentNoted: (chance) => ({
    block: 'begleitung',
    text: chance.pick(notes),
    title: chance.pick(['Zeugnis', 'Praktikum gefunden', 'Halbjahresgespräch', 'Geburtstag']),
  }),
  TandemEnded: (chance, { occurred }) => ({
    endedOn: dayText(occurred),
    formalClosing: chance.happens(0.7),
    initiatedBy: chance.pick(['mutual', 'mentor', 'mentee']),
    kind: chance.pick(['planned', 'planned', 'premature']),
    reason: chance.pick(['term_reached', 'goals_achieved', 'mentor_time', 'mentee_moved']),
    rematchWanted: chance.happens(0.2),
  }),
  TandemReopened: () => ({ reason: 'Beide möchten weitermachen.' }),
  EventCorrected: (chance, { target }, cast) => ({
    changes: target ? changes(chance, target) : '',
    reason: chance.pick(['typo', 'late_info', 'wrong_date']),
    targetEventId: target ? eventId(target, cast) : '',
  }),
  EventRetracted: (chance, { target }, cast) => ({
    reason: chance.pick(['duplicate', 'never_happened']),
    targetEventId: target ? eventId(target, cast) : '',
  }),
};

/** The data of an entry's event, as it is stored. */
export const dataOf = (entry: Entry, cast: Cast): string =>
  JSON.stringify(words[entry.type]?.(chanceOf(cast.seed, cast.tandem, entry.number), entry, cast) ?? {});
