import { z } from 'zod';
import { tandemSummary, timelineEntry } from '../views.js';

const { label } = timelineEntry.shape;
const { mentor: named, status } = tandemSummary.shape;
const day = z.iso.date().nullable();

export const personKinds = ['mentor', 'mentee', 'guardian'] as const;

/** One line of the list of people; merged records do not appear. Days are calendar days, `null` is not known. */
export const personView = z
  .object({
    id: z.uuid(),
    kind: z.enum(personKinds),
    name: z.string(),
    programmeId: z.uuid().nullable().optional(),
    postcodeArea: z.string().nullable().optional(),
    isMinor: z.boolean().nullable().optional(),
    since: day.optional(),
    acceptedOn: day.optional(),
    declinedOn: day.optional(),
    leftOn: day.optional(),
  })
  .meta({ id: 'Person' });
export const personList = z.array(personView);
export type PersonView = z.output<typeof personView>;

/** Something that is missing before a first meeting with a minor, in words. */
export const missingView = z
  .object({ code: z.string(), title: label, detail: label })
  .meta({ id: 'MissingClearance' });
export type MissingView = z.output<typeof missingView>;

export const personTandem = z
  .object({
    tandemId: z.uuid(),
    role: z.enum(['mentor', 'mentee', 'co_mentor']),
    status,
    /** The mentee, or for a mentee the mentor. */
    other: named,
    matchedOn: day,
    endedOn: day,
    rematchOf: z.uuid().nullable(),
    rematches: z.array(z.uuid()).meta({ description: 'Tandems that name this one as the one before' }),
  })
  .meta({ id: 'PersonTandem' });
export type PersonTandem = z.output<typeof personTandem>;

export const personDetail = z
  .object({
    id: z.uuid(),
    kind: z.enum(personKinds),
    kinds: z.array(z.enum(personKinds)),
    name: z.string(),
    contact: z.string().nullable(),
    since: day,
    birthYear: z.int().nullable(),
    isMinor: z.boolean().nullable().meta({ description: 'As of today' }),
    targetGroup: z.string().nullable(),
    guardian: named.nullable(),
    wards: z.array(named).meta({ description: 'The mentees whose guardian this is' }),
    programmeId: z.uuid().nullable(),
    postcodeArea: z.string().nullable(),
    wishes: z.string().nullable(),
    referrer: z.string().nullable(),
    expectedLengthMonths: z.int().nullable(),
    interview: z.object({ heldOn: z.iso.date(), outcome: z.string(), durationMinutes: z.int() }).nullable(),
    references: z.array(z.object({ on: z.iso.date(), count: z.int(), outcome: z.string() })),
    certificate: z
      .object({ inspectedOn: z.iso.date(), certificateDate: z.iso.date(), relevantEntry: z.boolean() })
      .nullable(),
    conductCodeSignedOn: day,
    acceptedOn: day,
    declinedOn: day,
    consents: z.array(
      z.object({ scope: z.string(), giver: z.string(), givenOn: z.iso.date(), withdrawnOn: day }),
    ),
    trainings: z.array(
      z.object({ on: z.iso.date(), topic: z.string(), minutes: z.int(), preMatch: z.boolean() }),
    ),
    preMatchMinutes: z.int(),
    left: z.array(z.object({ role: z.string(), on: z.iso.date() })),
    leftOn: day,
    recognitions: z.array(z.object({ on: z.iso.date(), kind: z.string() })),
    mergedInto: named.nullable(),
    mergedRecords: z.array(named).meta({ description: 'Records that were merged into this one' }),
    dataRequests: z.array(
      z.object({ article: z.string(), receivedOn: z.iso.date(), dueOn: z.iso.date(), answeredOn: day }),
    ),
    erasedOn: day,
    clearanceMissing: z.array(missingView).meta({
      description: 'As of today, before a first meeting with a minor; empty for guardians',
    }),
    tandems: z.array(personTandem),
    /** Types of the commands that the record invites now. */
    actions: z.array(z.string()),
    revision: z.string(),
  })
  .meta({ id: 'PersonDetail' });
export type PersonDetail = z.output<typeof personDetail>;

export const personTimelineEntry = timelineEntry
  .extend({ stream: z.object({ kind: z.enum(['person', 'tandem']), id: z.uuid() }) })
  .meta({ id: 'PersonTimelineEntry' });
export type PersonTimelineEntry = z.output<typeof personTimelineEntry>;

export const personTimelinePage = z
  .object({ items: z.array(personTimelineEntry), nextCursor: z.string().nullable(), total: z.int() })
  .meta({ id: 'PersonTimelinePage', description: 'Effective order: occurredOn, then position' });
export type PersonTimelinePage = z.output<typeof personTimelinePage>;

export const nearnesses = {
  same: { de: 'gleiches Gebiet', en: 'same area' },
  near: { de: 'benachbart (drei gleiche Ziffern)', en: 'near (three digits alike)' },
  region: { de: 'gleiche Region (zwei gleiche Ziffern)', en: 'same region (two digits alike)' },
  zone: { de: 'gleiche Postleitzone', en: 'same postal zone' },
  far: { de: 'weiter entfernt', en: 'farther away' },
  unknown: { de: 'unbekannt', en: 'unknown' },
} as const;
export type Nearness = keyof typeof nearnesses;

/** Somebody who waits for a match. */
export const waitingPerson = z
  .object({
    id: z.uuid(),
    kind: z.enum(['mentor', 'mentee']),
    name: z.string(),
    waitingSince: z.iso.date(),
    waitingDays: z.int(),
    wishes: z.string().nullable(),
    expectedLengthMonths: z.int().nullable(),
    programmeId: z.uuid().nullable(),
    postcodeArea: z.string().nullable(),
    nearness: z.enum(Object.keys(nearnesses) as Nearness[]),
    isMinor: z.boolean().nullable(),
    missing: z.array(missingView).meta({ description: 'Before a first meeting with a minor' }),
  })
  .meta({ id: 'WaitingPerson' });
export type WaitingPerson = z.output<typeof waitingPerson>;

export const waitingPage = z
  .object({ items: z.array(waitingPerson), nextCursor: z.string().nullable(), total: z.int() })
  .meta({
    id: 'WaitingPage',
    description: 'Longest wait first; with a postcode the nearest first, then the longest wait',
  });
export type WaitingPage = z.output<typeof waitingPage>;
