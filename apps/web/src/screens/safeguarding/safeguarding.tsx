import { useLocation } from 'wouter';
import type { ConcernView } from '@tandemspur/contracts';
import { useConcerns } from '../../api/safeguarding-queries.js';
import { CreateMenu } from '../../ui/command-form/create-menu.js';
import { useOptionWord } from '../../ui/in-words.js';
import { useText } from '../../ui/language/language.js';
import { Empty, Loaded, Page, Panel, Row, Rows } from '../../ui/page/page.js';
import {
  ConcernStatus,
  NotForRealData,
  useDuration,
  useMoment,
} from '../../ui/safeguarding/concern-words.js';
import { texts } from './texts.js';

const List = ({ title, concerns }: { readonly title: string; readonly concerns: readonly ConcernView[] }) => {
  const t = useText();
  const word = useOptionWord();
  const moment = useMoment();
  const duration = useDuration();
  if (concerns.length === 0) return null;
  return (
    <Panel title={title}>
      <Rows>
        {concerns.map(({ id, status, urgency, receivedAt, ageHours, hoursToAssessment, closedOn }) => (
          <Row
            key={id}
            href={`/safeguarding/${id}`}
            title={t(texts.received, { moment: moment(receivedAt) })}
            action={<ConcernStatus status={status} />}
          >
            {[
              word('SafeguardingConcernRaised', 'urgency', urgency),
              ...(closedOn === null ? [t(texts.age, { age: duration(ageHours) })] : []),
              ...(hoursToAssessment === null
                ? []
                : [t(texts.assessedAfter, { time: duration(hoursToAssessment) })]),
            ].join(' · ')}
          </Row>
        ))}
      </Rows>
    </Panel>
  );
};

/** Concerns, open ones first. */
const Safeguarding = () => {
  const t = useText();
  const [, navigate] = useLocation();
  const concerns = useConcerns();
  return (
    <Page
      title={t(texts.title)}
      action={
        <CreateMenu
          commands={['RaiseConcern']}
          onDone={({ id }) => {
            navigate(`/safeguarding/${id}`);
          }}
        />
      }
    >
      <NotForRealData />
      <Loaded query={concerns}>
        {(list) => (
          <>
            {list.length === 0 && <Empty>{t(texts.empty)}</Empty>}
            <List title={t(texts.open)} concerns={list.filter(({ closedOn }) => closedOn === null)} />
            <List title={t(texts.closed)} concerns={list.filter(({ closedOn }) => closedOn !== null)} />
          </>
        )}
      </Loaded>
    </Page>
  );
};

export default Safeguarding;
