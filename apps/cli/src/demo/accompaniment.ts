import type { Course } from './course.js';
import { recordedAfter, type Entry, type Habit } from './entry.js';
import { dayText, onDay, onWorkday, type Minute } from './local-time.js';
import { feedbackNotes } from './occasion-notes.js';

/** Who funds it, and who may help. */
export interface Surroundings {
  readonly grantId: string;
  /** Mentors who may be asked to help as co-mentors. */
  readonly others: readonly string[];
}

/** The agreement, funding, feedback, questionnaires, co-mentors, changes of mode, extensions and closings. */
export const accompanimentOf = (
  { random, role, until, stretches }: Course,
  { grantId, others }: Surroundings,
): readonly Entry[] => {
  const { fate, mentor, mentee } = role;
  const first = fate.firstMeeting;
  const entry = (command: Entry['command'], occurred: Minute, habit: Habit = 'soon'): Entry => ({
    command,
    occurred,
    precision: 'day',
    recorded: recordedAfter(random, occurred, habit, 'coordinator'),
    by: 'coordinator',
  });
  const isInside = (at: Minute): boolean =>
    at <= until && stretches.some(({ from, to }) => from <= at && at < to);
  const after = (days: number): Minute => onWorkday(onDay(first ?? fate.decided, days, 14));

  const signed = random.chance(0.9)
    ? [
        entry(
          {
            type: 'SignAgreement',
            data: {
              signers: ['mentor', mentee.age < 18 ? 'guardian' : 'mentee', 'programme'],
              formVersion: '2022-1',
            },
          },
          fate.decided,
        ),
      ]
    : [];
  const funded = random.chance(0.6)
    ? [entry({ type: 'AssignFunding', data: { grantId, from: dayText(fate.decided) } }, fate.decided)]
    : [];
  const releasedOn = after(360);
  const released =
    funded.length > 0 && isInside(releasedOn) && random.chance(0.5)
      ? [entry({ type: 'ReleaseFunding', data: { grantId, to: dayText(releasedOn) } }, releasedOn)]
      : [];

  const feedback = (
    [
      ['intro_phase', 40],
      ['m6', 185],
      ['m12', 370],
    ] as const
  ).flatMap(([occasion, days]) =>
    isInside(after(days)) && random.chance(0.55)
      ? (['mentor', 'mentee'] as const).map((by) =>
          entry(
            {
              type: 'RecordFeedback',
              data: {
                ...{
                  by,
                  occasion,
                  satisfaction: Number(random.weighted({ '2': 5, '3': 15, '4': 40, '5': 40 })),
                },
                ...(random.chance(0.3) ? { text: random.pick(feedbackNotes) } : {}),
              },
            },
            after(days),
          ),
        )
      : [],
  );
  const surveys = (
    [
      ['t0', 10],
      ['m6', 190],
    ] as const
  ).flatMap(([wave, days]) =>
    isInside(after(days)) && random.chance(0.35)
      ? [
          entry(
            {
              type: 'RecordSurvey',
              data: {
                ...{ personId: mentor.id, instrument: 'ASKU', instrumentVersion: '1', wave, complete: true },
                items: [random.int(3, 5), random.int(3, 5), random.int(2, 5)],
              },
            },
            after(days),
          ),
        ]
      : [],
  );

  const helper = others.length === 0 ? undefined : others[random.int(0, others.length - 1)];
  const helps = after(random.int(60, 120));
  const stops = after(random.int(180, 260));
  const coMentor =
    helper !== undefined && helper !== mentor.id && random.chance(0.1) && isInside(helps)
      ? [
          entry({ type: 'AssignCoMentor', data: { personId: helper, scope: 'subject' } }, helps),
          ...(isInside(stops) ? [entry({ type: 'ReleaseCoMentor', data: { personId: helper } }, stops)] : []),
        ]
      : [];
  const changed = after(random.int(90, 200));
  const mode =
    fate.mode === 'in_person' && random.chance(0.12) && isInside(changed)
      ? [
          entry(
            { type: 'ChangeMode', data: { to: 'hybrid', reason: 'distance', platformApproved: true } },
            changed,
          ),
        ]
      : [];
  const termEnd = onDay(fate.decided, Math.round(fate.terms.agreedTermMonths * 30.44), 14);
  const extended = onWorkday(onDay(termEnd, -20, 14));
  const longer =
    isInside(extended) && fate.ended > termEnd
      ? [entry({ type: 'ExtendTandem', data: { newTermEnd: dayText(onDay(termEnd, 365, 12)) } }, extended)]
      : [];

  const closes = onWorkday(onDay(fate.ended, -30, 14));
  const parting = onDay(fate.ended, -1, 15);
  const closing =
    fate.ending.formalClosing && first !== null && isInside(closes)
      ? [
          entry(
            {
              type: 'StartClosure',
              data: { initiatedBy: fate.ending.initiatedBy, planned: fate.ending.kind === 'planned' },
            },
            closes,
          ),
          ...(isInside(parting)
            ? [
                entry(
                  {
                    type: 'RecordClosingMeeting',
                    data: { with: ['mentor', 'mentee'], mode: 'in_person', contactRule: 'private' },
                  },
                  parting,
                ),
              ]
            : []),
        ]
      : [];
  return [
    ...signed,
    ...funded,
    ...released,
    ...feedback,
    ...surveys,
    ...coMentor,
    ...mode,
    ...longer,
    ...closing,
  ];
};
