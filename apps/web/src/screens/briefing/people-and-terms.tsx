import { Link } from 'wouter';
import type { BriefingView } from '@tandemspur/contracts';
import { counted, formatNumber } from '../../ui/language/plural.js';
import { factIf, Facts, Part, type Fact } from './facts.js';
import { useTelling } from './telling.js';
import { everyDays, hoursPerMonth, months, texts } from './texts.js';

interface PartProps {
  readonly briefing: BriefingView;
}

export const WhoIsWho = ({ briefing }: PartProps) => {
  const { t, day, name, span } = useTelling();
  const { mentee, mentor, guardian, programme, coMentors, coordinators, covers, handovers } = briefing;
  const tenures = (label: string, of: typeof covers): readonly Fact[] =>
    of.map(({ staff, from, until }) => [
      label,
      t(texts.tenure, { name: name(staff), span: span(from, until) }),
    ]);
  const facts: readonly Fact[] = [
    [t(texts.mentee), name(mentee)],
    [t(texts.mentor), name(mentor)],
    ...factIf(t(texts.guardian), guardian, name),
    ...coMentors.map(({ person, scope, from, until }): Fact => [
      t(texts.coMentor),
      t(texts.scoped, { name: name(person), scope: t(scope.label), span: span(from, until) }),
    ]),
    ...factIf(t(texts.programme), programme, name),
    ...tenures(t(texts.coordinator), coordinators),
    ...tenures(t(texts.cover), covers),
    ...handovers.map(({ to, startedOn, completedOn }): Fact => [
      t(texts.handover),
      completedOn === null
        ? t(texts.handoverOpen, { name: name(to), day: day(startedOn) })
        : t(texts.handoverDone, { name: name(to), day: day(completedOn) }),
    ]),
  ];
  return (
    <Part id="who" title={t(texts.who)}>
      <Facts facts={facts} />
    </Part>
  );
};

export const Agreed = ({ briefing }: PartProps) => {
  const { t, language, day } = useTelling();
  const { terms, meetings } = briefing;
  const other = (label: string, id: string): Fact => [
    label,
    <Link key={id} href={`/tandems/${id}`}>
      {t(texts.see)}
    </Link>,
  ];
  const facts: readonly Fact[] = [
    [t(texts.status), t(briefing.status.label)],
    ...factIf(t(texts.matchedOn), briefing.matchedOn, day),
    ...factIf(t(texts.firstMeetingOn), briefing.firstMeetingOn, day),
    ...factIf(t(texts.endedOn), briefing.endedOn, day),
    ...factIf(t(texts.rhythm), terms, (each) => counted(language, everyDays, each.meetingIntervalDays)),
    ...factIf(t(texts.term), terms, ({ termMonths, termEndOn }) => {
      const term = counted(language, months, termMonths);
      return termEndOn === null ? term : t(texts.until, { term, day: day(termEndOn) });
    }),
    ...factIf(t(texts.hours), terms?.hoursPerMonth ?? null, (each) => counted(language, hoursPerMonth, each)),
    ...factIf(t(texts.mode), briefing.mode, ({ label }) => t(label)),
    ...factIf(t(texts.signedOn), briefing.agreementSignedOn, day),
    [
      t(texts.meetings),
      t(texts.held, {
        held: formatNumber(language, meetings.held),
        missed: formatNumber(language, meetings.missed),
      }),
    ],
    ...factIf(t(texts.lastMeeting), meetings.lastOn, day),
    ...factIf(t(texts.contactRule), briefing.contactRule, ({ label }) => t(label)),
    ...factIf(t(texts.safeguarding), briefing.safeguarding, t),
    ...(briefing.rematchOf === null ? [] : [other(t(texts.earlier), briefing.rematchOf)]),
    ...briefing.rematches.map((id) => other(t(texts.later), id)),
  ];
  return (
    <Part id="agreed" title={t(texts.agreed)}>
      <Facts facts={facts} />
    </Part>
  );
};
