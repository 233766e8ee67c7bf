import { useCallback } from 'react';
import type { PersonView } from '@tandemspur/contracts';
import { usePeople, type PersonKind } from '../../api/people-queries.js';
import { Chips } from '../../ui/chips/chips.js';
import { CreateMenu } from '../../ui/command-form/create-menu.js';
import { Filters } from '../../ui/filter/filters.js';
import { ProgrammeFilter } from '../../ui/filter/one-of.js';
import { SearchField } from '../../ui/filter/search-field.js';
import { useAddress } from '../../ui/filter/use-address.js';
import { formatDay } from '../../ui/language/days.js';
import { useLanguage, useText } from '../../ui/language/language.js';
import { counted } from '../../ui/language/plural.js';
import { Empty, Loaded, Page, Row, Rows } from '../../ui/page/page.js';
import { kindWords } from '../../ui/person/texts.js';
import { texts, total } from './texts.js';

const registrations = ['RegisterMentee', 'RegisterMentor', 'NameGuardian'];
const kinds = Object.keys(kindWords) as PersonKind[];
const isKind = (value: string | null): value is PersonKind => kinds.some((kind) => kind === value);

/** In one line what is known of somebody. */
const useFacts = (): ((person: PersonView) => string) => {
  const t = useText();
  const { language } = useLanguage();
  return ({ kind, isMinor, postcodeArea, since, leftOn, declinedOn }) => {
    const on = (label: (typeof texts)['since' | 'left' | 'declined'], day?: string | null) =>
      day ? [t(label, { day: formatDay(language, day) })] : [];
    return [
      t(kindWords[kind]),
      ...(isMinor === true ? [t(texts.minor)] : []),
      ...(postcodeArea ? [t(texts.postcode, { area: postcodeArea })] : []),
      ...on(texts.since, since),
      ...on(texts.declined, declinedOn),
      ...on(texts.left, leftOn),
    ].join(' · ');
  };
};

/** Mentees, mentors and guardians: found, and taken in. */
const People = () => {
  const t = useText();
  const { language } = useLanguage();
  const factsOf = useFacts();
  const [{ q, kind, programme }, change] = useAddress(['q', 'kind', 'programme']);
  const people = usePeople({ kind: isKind(kind) ? kind : undefined, q: q ?? '', programme });
  const search = useCallback(
    (typed: string) => {
      change({ q: typed }, { replace: true });
    },
    [change],
  );
  return (
    <Page title={t(texts.title)} action={<CreateMenu label={t(texts.add)} commands={registrations} />}>
      <Filters
        label={t(texts.filters)}
        fields={
          <>
            <SearchField label={t(texts.search)} value={q ?? ''} onChange={search} />
            <ProgrammeFilter
              value={programme}
              onChange={(id) => {
                change({ programme: id });
              }}
            />
          </>
        }
      >
        <Chips
          legend={t(texts.kind)}
          legendHidden
          clearable
          options={kinds.map((value) => ({ value, label: t(kindWords[value]) }))}
          selected={kind === null ? [] : [kind]}
          onChange={([next]) => {
            change({ kind: next ?? null });
          }}
        />
      </Filters>
      <Loaded query={people}>
        {(list) => (
          <>
            <p role="status">{counted(language, total, list.length)}</p>
            {list.length === 0 ? (
              <Empty>{t(texts.empty)}</Empty>
            ) : (
              <Rows>
                {list.map((person) => (
                  <Row key={person.id} href={`/people/${person.id}`} title={person.name}>
                    {factsOf(person)}
                  </Row>
                ))}
              </Rows>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
};

export default People;
