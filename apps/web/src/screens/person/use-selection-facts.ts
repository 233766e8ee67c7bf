import type { Label, PersonDetail } from '@tandemspur/contracts';
import { useOptionWord } from '../../ui/in-words.js';
import { formatDay } from '../../ui/language/days.js';
import { useLanguage, useText } from '../../ui/language/language.js';
import type { Fact } from '../../ui/page/page.js';
import { texts } from './texts.js';

/** How somebody was selected, what they agreed to, and how they left; what has not happened is left out. */
export const useSelectionFacts = (person: PersonDetail): readonly Fact[] => {
  const t = useText();
  const { language } = useLanguage();
  const word = useOptionWord();
  const on = (day: string): string => formatDay(language, day);
  const dated = (day: string, what: string): string => t(texts.onWith, { day: on(day), what });
  const lines = (label: Label, values: readonly string[]): readonly Fact[] =>
    values.length === 0 ? [] : [{ label: t(label), value: values.join('\n') }];
  const day = (label: Label, value: string | null): readonly Fact[] => lines(label, value ? [on(value)] : []);
  const { interview, certificate, conductCodeSignedOn } = person;
  return [
    ...lines(
      texts.interview,
      interview ? [dated(interview.heldOn, word('InterviewHeld', 'outcome', interview.outcome))] : [],
    ),
    ...lines(
      texts.references,
      person.references.map((each) =>
        dated(each.on, `${String(each.count)}, ${word('ReferenceChecked', 'outcome', each.outcome)}`),
      ),
    ),
    ...lines(
      texts.certificate,
      certificate
        ? [
            t(texts.certificateIs, {
              inspected: on(certificate.inspectedOn),
              dated: on(certificate.certificateDate),
              entry: t(certificate.relevantEntry ? texts.entry : texts.noEntry),
            }),
          ]
        : [],
    ),
    ...lines(texts.code, conductCodeSignedOn ? [t(texts.signedOn, { day: on(conductCodeSignedOn) })] : []),
    ...lines(
      texts.consents,
      person.consents.map(({ scope, giver, givenOn, withdrawnOn }) =>
        t(texts.consent, {
          scope: word('ConsentRecorded', 'scope', scope),
          giver: word('ConsentRecorded', 'giver', giver),
          day: withdrawnOn === null ? on(givenOn) : t(texts.withdrawn, { day: on(withdrawnOn) }),
        }),
      ),
    ),
    ...lines(
      texts.trainings,
      person.trainings.map((each) => dated(each.on, word('TrainingCompleted', 'topic', each.topic))),
    ),
    ...day(texts.accepted, person.acceptedOn),
    ...day(texts.declined, person.declinedOn),
    ...lines(
      texts.left,
      person.left.map((each) => dated(each.on, word('ParticipantLeft', 'role', each.role))),
    ),
    ...lines(
      texts.recognitions,
      person.recognitions.map((each) => dated(each.on, word('RecognitionGiven', 'kind', each.kind))),
    ),
    ...lines(
      texts.requests,
      person.dataRequests.map(({ article, dueOn, answeredOn }) =>
        t(answeredOn === null ? texts.requestOpen : texts.requestDone, {
          article: word('DataRequestReceived', 'article', article),
          day: on(answeredOn ?? dueOn),
        }),
      ),
    ),
  ];
};
