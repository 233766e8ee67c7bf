import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import { useGatherings } from '../../api/gathering-queries.js';
import { CreateMenu } from '../../ui/command-form/create-menu.js';
import { LoadFailed } from '../../ui/feedback/load-failed.js';
import { useOptionWord } from '../../ui/in-words.js';
import { formatDay } from '../../ui/language/days.js';
import { useLanguage, useText } from '../../ui/language/language.js';
import { counted } from '../../ui/language/plural.js';
import { Empty, Loading, Page, Row, Rows } from '../../ui/page/page.js';
import { attendance, texts } from './texts.js';

/** What was held for many, the latest first; who was there is recorded on its page. */
const Gatherings = () => {
  const t = useText();
  const { language } = useLanguage();
  const word = useOptionWord();
  const [, navigate] = useLocation();
  const query = useGatherings();
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={t(texts.title)}
      intro={t(texts.intro)}
      action={
        <CreateMenu
          commands={['RecordGathering']}
          onDone={({ id }) => {
            navigate(`/gatherings/${id}`);
          }}
        />
      }
    >
      {query.isPending && <Loading />}
      {query.isError && items.length === 0 && (
        <LoadFailed error={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isSuccess && items.length === 0 && <Empty>{t(texts.empty)}</Empty>}
      {items.length > 0 && (
        <Rows>
          {items.map(({ id, title, kind, heldOn, ...gathering }) => (
            <Row key={id} href={`/gatherings/${id}`} title={title}>
              {[
                formatDay(language, heldOn),
                word('GatheringHeld', 'kind', kind),
                counted(language, attendance, gathering.attendance),
              ].join(' · ')}
            </Row>
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

export default Gatherings;
