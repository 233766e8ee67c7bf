import { useCallback } from 'react';
import { Button } from '@mantine/core';
import { useWaiting } from '../../api/people-queries.js';
import { Chips } from '../../ui/chips/chips.js';
import { LoadFailed } from '../../ui/feedback/load-failed.js';
import { Filters } from '../../ui/filter/filters.js';
import { ProgrammeFilter } from '../../ui/filter/one-of.js';
import { SearchField } from '../../ui/filter/search-field.js';
import { useAddress } from '../../ui/filter/use-address.js';
import { useLanguage, useText } from '../../ui/language/language.js';
import { counted } from '../../ui/language/plural.js';
import { Empty, Loading, Page, Rows } from '../../ui/page/page.js';
import { texts, total } from './texts.js';
import { WaitingRow } from './waiting-row.js';

/** Fewer digits than two say nothing of nearness. */
const usablePostcode = /^\d{2,5}$/;

/** Who waits for a match, the longest wait first, or the nearest to a postcode. */
const Waiting = () => {
  const t = useText();
  const { language } = useLanguage();
  const [{ kind, programme, postcode }, change] = useAddress(['kind', 'programme', 'postcode']);
  const near = usablePostcode.test(postcode ?? '') ? (postcode ?? '') : '';
  const chosen = kind === 'mentor' ? 'mentor' : 'mentee';
  const query = useWaiting({ kind: chosen, programme, postcode: near });
  const people = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const count = query.data?.pages[0]?.total;
  const locate = useCallback(
    (typed: string) => {
      change({ postcode: typed.replace(/\D/g, '').slice(0, 5) }, { replace: true });
    },
    [change],
  );
  return (
    <Page title={t(texts.title)} intro={t(texts.intro)}>
      <Filters
        label={t(texts.filters)}
        fields={
          <>
            <SearchField label={t(texts.postcode)} value={postcode ?? ''} onChange={locate} />
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
          legend={t(texts.who)}
          legendHidden
          options={[
            { value: 'mentee', label: t(texts.mentees) },
            { value: 'mentor', label: t(texts.mentors) },
          ]}
          selected={[chosen]}
          onChange={([next]) => {
            change({ kind: next ?? null });
          }}
        />
      </Filters>
      <p role="status">{count === undefined ? '' : counted(language, total, count)}</p>
      {query.isPending && <Loading />}
      {query.isError && people.length === 0 && (
        <LoadFailed error={query.error} onRetry={() => void query.refetch()} />
      )}
      {count === 0 && <Empty>{t(texts.empty)}</Empty>}
      {people.length > 0 && (
        <Rows>
          {people.map((person) => (
            <WaitingRow key={person.id} person={person} withNearness={near !== ''} />
          ))}
        </Rows>
      )}
      {query.hasNextPage && (
        <Button
          variant="default"
          size="md"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t(texts.more)}
        </Button>
      )}
    </Page>
  );
};

export default Waiting;
