import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { WaitingPerson } from '@tandemspur/contracts';
import { useProgrammes } from '../../api/programme-queries.js';
import { queryText } from '../../api/query-text.js';
import { formatDay } from '../../ui/language/days.js';
import { useLanguage, useText } from '../../ui/language/language.js';
import { counted } from '../../ui/language/plural.js';
import { Row } from '../../ui/page/page.js';
import { days, nearness, texts } from './texts.js';

interface WaitingRowProps {
  readonly person: WaitingPerson;
  /** A postcode was given, so nearness means something. */
  readonly withNearness: boolean;
}

/** Somebody who waits: since when, where, with what wishes; and the way to a proposal. */
export const WaitingRow = ({ person, withNearness }: WaitingRowProps) => {
  const t = useText();
  const { language } = useLanguage();
  const { id, kind, name, waitingSince, waitingDays, isMinor, postcodeArea, wishes, missing } = person;
  const programme = useProgrammes().data?.find((each) => each.id === person.programmeId)?.name;
  const line = [
    t(texts.since, {
      day: formatDay(language, waitingSince),
      days: counted(language, days, waitingDays),
    }),
    ...(withNearness ? [t(nearness[person.nearness])] : []),
    ...(isMinor === true ? [t(texts.minor)] : []),
    ...(postcodeArea === null ? [] : [t(texts.area, { area: postcodeArea })]),
    ...(programme === undefined ? [] : [programme]),
  ];
  return (
    <Row
      href={`/people/${id}`}
      title={name}
      action={
        <Button
          component={Link}
          href={`/new${queryText({ [kind]: id, programme: person.programmeId })}`}
          variant="default"
          size="md"
          aria-label={t(texts.proposeFor, { name })}
        >
          {t(texts.propose)}
        </Button>
      }
    >
      <p>{line.join(' · ')}</p>
      {wishes !== null && <p>{t(texts.wishes, { wishes })}</p>}
      {missing.length > 0 && (
        <p>{t(texts.missing, { what: missing.map(({ title }) => t(title)).join(', ') })}</p>
      )}
    </Row>
  );
};
