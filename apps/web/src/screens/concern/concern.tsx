import { Link, useParams } from 'wouter';
import type { ConcernDetail } from '@tandemspur/contracts';
import { useConcern } from '../../api/safeguarding-queries.js';
import { CommandMenu } from '../../ui/command-form/command-menu.js';
import { useOptionWord } from '../../ui/in-words.js';
import { useText } from '../../ui/language/language.js';
import { Empty, Facts, Loaded, Page, Panel, Row, Rows } from '../../ui/page/page.js';
import { ConcernStatus, NotForRealData, useMoment } from '../../ui/safeguarding/concern-words.js';
import { texts } from './texts.js';

interface PartProps {
  readonly concern: ConcernDetail;
}

const Known = ({ concern: { channel, urgency, online, tandemId, text } }: PartProps) => {
  const t = useText();
  const word = useOptionWord();
  return (
    <Panel title={t(texts.facts)}>
      <Facts
        facts={[
          { label: t(texts.urgency), value: word('SafeguardingConcernRaised', 'urgency', urgency) },
          { label: t(texts.channel), value: word('SafeguardingConcernRaised', 'channel', channel) },
          { label: t(texts.online), value: t(online ? texts.yes : texts.no) },
          ...(tandemId === null
            ? []
            : [
                {
                  label: t(texts.tandem),
                  value: <Link href={`/tandems/${tandemId}`}>{t(texts.toTandem)}</Link>,
                },
              ]),
          { label: t(texts.what), value: text },
        ]}
      />
    </Panel>
  );
};

const Course = ({ concern: { assessments, referrals, closingMeasures, closedOn } }: PartProps) => {
  const t = useText();
  const word = useOptionWord();
  const moment = useMoment();
  return (
    <Panel title={t(texts.course)}>
      {assessments.length === 0 && <Empty>{t(texts.notYet)}</Empty>}
      {assessments.length > 0 && (
        <Rows>
          {assessments.map(({ on, method, expertConsulted }) => (
            <Row
              key={`assessed ${on}`}
              title={t(texts.assessed, { method: word('SafeguardingAssessed', 'method', method) })}
            >
              {moment(on)} · {t(expertConsulted ? texts.expert : texts.noExpert)}
            </Row>
          ))}
          {referrals.map(({ on, to, measures }, index) => (
            <Row
              key={`referred ${on} ${String(index)}`}
              title={t(texts.referred, { to: word('SafeguardingReferred', 'to', to) })}
            >
              <p>{moment(on)}</p>
              {measures !== null && <p>{measures}</p>}
            </Row>
          ))}
          {closedOn !== null && (
            <Row title={t(texts.closed)}>
              <p>{moment(closedOn)}</p>
              {closingMeasures !== null && <p>{closingMeasures}</p>}
            </Row>
          )}
        </Rows>
      )}
    </Panel>
  );
};

/** One concern: what was said, what was done, what can be recorded. */
const Concern = () => {
  const t = useText();
  const moment = useMoment();
  const { id } = useParams<{ id: string }>();
  const concern = useConcern(id);
  const { receivedAt, actions = [], status } = concern.data ?? {};
  return (
    <Page
      key={id}
      title={receivedAt && t(texts.title, { moment: moment(receivedAt) })}
      back={{ href: '/safeguarding', label: t(texts.back) }}
      {...(status ? { intro: <ConcernStatus status={status} /> } : {})}
      action={actions.length > 0 && <CommandMenu id={id} actions={actions} prominent={actions.slice(0, 1)} />}
    >
      <NotForRealData />
      <Loaded query={concern}>
        {(data) => (
          <>
            <Known concern={data} />
            <Course concern={data} />
          </>
        )}
      </Loaded>
    </Page>
  );
};

export default Concern;
