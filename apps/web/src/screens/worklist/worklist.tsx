import { useState } from 'react';
import {
  useWorklist,
  useWorklistCounts,
  type FollowUpStanding,
  type WorklistFilter,
} from '../../api/worklist-queries.js';
import { LoadFailed } from '../../ui/feedback/load-failed.js';
import { Filters } from '../../ui/filter/filters.js';
import { CoordinatorFilter, ProgrammeFilter } from '../../ui/filter/one-of.js';
import { useAddress } from '../../ui/filter/use-address.js';
import { useText } from '../../ui/language/language.js';
import { Empty, Loading, Page } from '../../ui/page/page.js';
import { Calendar } from './calendar.js';
import { Standards } from './standards.js';
import { TaskSection } from './task-section.js';
import { TaskSheet, type Settling } from '../../ui/follow-up/task-sheet.js';
import { sections, texts } from './texts.js';

const useSections = (filter: WorklistFilter) => {
  const byStanding: Readonly<Record<FollowUpStanding, ReturnType<typeof useWorklist>>> = {
    overdue: useWorklist(filter, 'overdue'),
    due: useWorklist(filter, 'due'),
    at_risk: useWorklist(filter, 'at_risk'),
    upcoming: useWorklist(filter, 'upcoming'),
  };
  return sections.map((section) => ({ ...section, query: byStanding[section.standing] }));
};

/** What is to do, the most pressing first; each can be settled from here. */
const WorklistScreen = () => {
  const t = useText();
  const [filter, change] = useAddress(['coordinator', 'programme']);
  const [settling, setSettling] = useState<Settling>();
  const parts = useSections(filter);
  const counts = useWorklistCounts(filter).data;
  const first = parts[0]?.query.data?.pages[0];
  const pending = parts.some(({ query }) => query.isPending);
  const failed = parts.find(({ query }) => query.isError && query.data === undefined)?.query;
  const nothing = parts.every(({ query }) => query.data?.pages[0]?.items.length === 0);
  return (
    <Page title={t(texts.title)} intro={first && <Standards standards={first.standards} />}>
      <Filters
        label={t(texts.filters)}
        fields={
          <>
            <CoordinatorFilter
              value={filter.coordinator}
              onChange={(coordinator) => {
                change({ coordinator });
              }}
            />
            <ProgrammeFilter
              value={filter.programme}
              onChange={(programme) => {
                change({ programme });
              }}
            />
          </>
        }
      />
      {failed && <LoadFailed error={failed.error} onRetry={() => void failed.refetch()} />}
      {pending && !failed && <Loading />}
      {nothing && <Empty>{t(texts.nothing)}</Empty>}
      {parts.map(({ standing, title, icon, count, query }) => (
        <TaskSection
          key={standing}
          title={t(title)}
          icon={icon}
          standing={standing}
          count={counts?.[count]}
          query={query}
          onSettle={setSettling}
        />
      ))}
      {first && <Calendar filter={filter} />}
      <TaskSheet
        settling={settling}
        onClose={() => {
          setSettling(undefined);
        }}
      />
    </Page>
  );
};

export default WorklistScreen;
