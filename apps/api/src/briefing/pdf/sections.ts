import type { BriefingView, Language } from '@tandemspur/contracts';
import { joined, tellerOf, type Teller } from './told.js';

/** One heading with what stands under it: facts by name, or a list. */
export interface Section {
  readonly heading: string;
  readonly facts?: readonly (readonly [string, string])[];
  /** Nothing in it is told as "none". */
  readonly items?: readonly string[];
}

type Facts = NonNullable<Section['facts']>;

const fact = (name: string, value: string | null): Facts =>
  value === null || value === '' ? [] : [[name, value]];

const who = (view: BriefingView, t: Teller): Section => ({
  heading: t('who'),
  facts: [
    [t('mentor'), t.person(view.mentor)],
    [t('mentee'), t.person(view.mentee)],
    ...fact(t('guardian'), view.guardian && t.person(view.guardian)),
    ...view.coMentors.flatMap(({ person, scope, from, until }) =>
      fact(
        t('coMentor'),
        joined(t.person(person), t.label(scope.label), t.on('from', from), t.on('until', until)),
      ),
    ),
    ...fact(t('programme'), view.programme && t.person(view.programme)),
    ...view.coordinators.flatMap(({ staff, from, until }) =>
      fact(t('coordination'), joined(t.person(staff), t.on('from', from), t.on('until', until))),
    ),
    ...view.covers.flatMap(({ staff, from, until }) =>
      fact(t('cover'), joined(t.person(staff), t.on('from', from), t.on('until', until))),
    ),
    ...view.handovers.flatMap(({ to, startedOn, completedOn }) =>
      fact(t('handover'), joined(t.person(to), t.on('started', startedOn), t.on('completed', completedOn))),
    ),
  ],
});

const termOf = ({ terms }: BriefingView, t: Teller): string | null =>
  terms && joined(t('months', terms.termMonths), t.on('until', terms.termEndOn));

const rhythmOf = ({ terms }: BriefingView, t: Teller): string | null =>
  terms &&
  joined(
    t('everyDays', terms.meetingIntervalDays),
    terms.hoursPerMonth === null ? null : t('hours', terms.hoursPerMonth),
  );

const agreed = (view: BriefingView, t: Teller): Section => {
  const { held, missed, lastOn } = view.meetings;
  const day = (written: string | null) => written && t.day(written);
  return {
    heading: t('agreed'),
    facts: [
      [t('status'), t.label(view.status.label)],
      ...fact(t('matchedOn'), day(view.matchedOn)),
      ...fact(t('firstMeetingOn'), day(view.firstMeetingOn)),
      ...fact(t('endedOn'), day(view.endedOn)),
      ...fact(t('term'), termOf(view, t)),
      ...fact(t('rhythm'), rhythmOf(view, t)),
      ...fact(t('mode'), view.mode && t.label(view.mode.label)),
      ...fact(t('agreementSignedOn'), day(view.agreementSignedOn)),
      [t('meetings'), joined(t('held', held, missed), t.on('last', lastOn))],
      ...fact(t('contactRule'), view.contactRule && t.label(view.contactRule.label)),
      ...fact(t('rematchOf'), view.rematchOf),
      ...fact(t('rematches'), joined(...view.rematches)),
      ...fact(t('safeguarding'), view.safeguarding && t.label(view.safeguarding)),
    ],
  };
};

const conflictLine = (each: BriefingView['openConflicts'][number], t: Teller): string => {
  const what = joined(
    `${t.label(each.category.label)} (${t.label(each.severity.label)})`,
    t.on('notedOn', each.notedOn),
    t.on('escalated', each.escalatedOn),
    each.days === null ? null : t('settledIn', each.days),
    each.outcome && t.label(each.outcome.label),
  );
  return [what, each.note, each.resolution].filter((part) => part !== null).join(' – ');
};

const goalLine = (goal: BriefingView['goals'][number], t: Teller): string =>
  `${t.label(goal.domain.label)}: ${joined(
    goal.text,
    t.on('setOn', goal.setOn),
    t.on('dueOn', goal.dueOn),
    goal.scale === null ? null : t('progress', goal.scale),
  )}`;

const toneLine = (
  { on, source, who: sides, value, text }: BriefingView['tone'][number],
  t: Teller,
): string => {
  const told = joined(
    `${t.day(on)} ${t.label(source.label)}`,
    ...sides.map(({ label }) => t.label(label)),
    value === null ? null : t('ofFive', value),
  );
  return text === null ? told : `${told}: ${text}`;
};

const pauseLine = (pause: BriefingView['pauses'][number], t: Teller): string =>
  joined(
    `${t.on('from', pause.from) ?? ''} ${t.on('until', pause.until) ?? ''}`.trim(),
    t.label(pause.reason.label),
    pause.days === null ? t('ongoing') : t('days', pause.days),
    pause.until === null ? t.on('expectedUntil', pause.expectedUntil) : null,
  );

const momentLines = ({ keyMoments }: BriefingView, t: Teller): readonly string[] =>
  keyMoments.flatMap(({ label, moments }) =>
    moments.map(({ on, side, title, detail }) => {
      const what = side === null ? t.label(title) : `${t.label(title)} (${t(side)})`;
      return `${t.day(on)} ${t.label(label)}: ${joined(what, detail && t.label(detail))}`;
    }),
  );

/** What a briefing says, in the order in which somebody new needs it. */
export const sectionsOf = (view: BriefingView, language: Language): readonly Section[] => {
  const t = tellerOf(language);
  return [
    who(view, t),
    agreed(view, t),
    {
      heading: t('awaited'),
      items: view.awaited.map(({ kind, on }) => joined(t.label(kind.label), on && t.day(on))),
    },
    {
      heading: t('followUps'),
      items: view.followUps.map(
        ({ label, reason, dueOn, standing }) =>
          `${joined(t.label(label), t(standing), t.on('dueOn', dueOn))}. ${t.label(reason)}`,
      ),
    },
    { heading: t('goals'), items: view.goals.map((goal) => goalLine(goal, t)) },
    { heading: t('openConflicts'), items: view.openConflicts.map((each) => conflictLine(each, t)) },
    { heading: t('settledConflicts'), items: view.settledConflicts.map((each) => conflictLine(each, t)) },
    { heading: t('tone'), items: view.tone.map((each) => toneLine(each, t)) },
    { heading: t('pauses'), items: view.pauses.map((pause) => pauseLine(pause, t)) },
    { heading: t('keyMoments'), items: momentLines(view, t) },
  ];
};
