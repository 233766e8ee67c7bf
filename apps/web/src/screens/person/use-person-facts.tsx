import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Label, PersonDetail } from '@tandemspur/contracts';
import { useProgrammes } from '../../api/programme-queries.js';
import { useOptionWord } from '../../ui/in-words.js';
import { formatDay } from '../../ui/language/days.js';
import { useLanguage, useText } from '../../ui/language/language.js';
import { counted } from '../../ui/language/plural.js';
import type { Fact } from '../../ui/page/page.js';
import { usePersonName } from '../../ui/person/person-name.js';
import { months, texts } from './texts.js';
import { useSelectionFacts } from './use-selection-facts.js';

type Named = PersonDetail['wards'][number];

const PersonLinks = ({ people }: { readonly people: readonly Named[] }) => {
  const personName = usePersonName();
  return people.map((person, index) => (
    <span key={person.id}>
      {index > 0 && ', '}
      <Link href={`/people/${person.id}`}>{personName(person)}</Link>
    </span>
  ));
};

/** What is known of somebody; lists that are empty are left out, single facts that nobody knows are called so. */
export const usePersonFacts = (person: PersonDetail): readonly Fact[] => {
  const t = useText();
  const { language } = useLanguage();
  const word = useOptionWord();
  const programmes = useProgrammes().data ?? [];
  const selection = useSelectionFacts(person);
  const { kind, birthYear, isMinor, expectedLengthMonths, guardian, wards, mergedRecords } = person;
  const fact = (label: Label, value: ReactNode): Fact => ({ label: t(label), value });
  const known = (label: Label, value: ReactNode): readonly Fact[] =>
    value === null || value === undefined ? [] : [fact(label, value)];
  const links = (label: Label, people: readonly Named[]): readonly Fact[] =>
    people.length === 0 ? [] : [fact(label, <PersonLinks people={people} />)];
  const birth = birthYear === null ? t(texts.unknown) : String(birthYear);
  const programme = programmes.find(({ id }) => id === person.programmeId)?.name;
  return [
    fact(texts.contact, person.contact ?? t(texts.unknown)),
    ...(kind === 'guardian'
      ? []
      : [fact(texts.birthYear, isMinor === true ? `${birth} (${t(texts.minor)})` : birth)]),
    ...known(texts.since, person.since && formatDay(language, person.since)),
    ...known(
      texts.targetGroup,
      person.targetGroup && word('MenteeRegistered', 'targetGroup', person.targetGroup),
    ),
    ...links(texts.guardian, guardian ? [guardian] : []),
    ...links(texts.wards, wards),
    ...known(texts.programme, programme),
    ...known(texts.postcode, person.postcodeArea),
    ...known(
      texts.expectedLength,
      expectedLengthMonths === null ? null : counted(language, months, expectedLengthMonths),
    ),
    ...known(texts.wishes, person.wishes),
    ...known(texts.referrer, person.referrer),
    ...selection,
    ...links(texts.mergedHere, mergedRecords),
  ];
};
