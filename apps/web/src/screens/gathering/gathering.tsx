import { useParams } from 'wouter';
import type { GatheringDetail } from '@tandemspur/contracts';
import { useGathering } from '../../api/gathering-queries.js';
import { useProgrammes } from '../../api/programme-queries.js';
import { CommandMenu } from '../../ui/command-form/command-menu.js';
import { useOptionWord } from '../../ui/in-words.js';
import { formatDay } from '../../ui/language/days.js';
import { useLanguage, useText } from '../../ui/language/language.js';
import { counted, formatNumber } from '../../ui/language/plural.js';
import { Empty, Facts, Loaded, Page, Panel, Row, Rows } from '../../ui/page/page.js';
import { usePersonName } from '../../ui/person/person-name.js';
import { minutes, texts } from './texts.js';

const Known = ({ gathering }: { readonly gathering: GatheringDetail }) => {
  const t = useText();
  const { language } = useLanguage();
  const word = useOptionWord();
  const personName = usePersonName();
  const programmes = useProgrammes().data ?? [];
  const { kind, heldOn, mode, durationMinutes, programmeId, people } = gathering;
  const programme = programmes.find(({ id }) => id === programmeId)?.name ?? t(texts.unknown);
  return (
    <>
      <Panel title={t(texts.facts)}>
        <Facts
          facts={[
            { label: t(texts.heldOn), value: formatDay(language, heldOn) },
            { label: t(texts.kind), value: word('GatheringHeld', 'kind', kind) },
            { label: t(texts.mode), value: word('GatheringHeld', 'mode', mode) },
            { label: t(texts.duration), value: counted(language, minutes, durationMinutes) },
            ...(programmeId === null ? [] : [{ label: t(texts.programme), value: programme }]),
          ]}
        />
      </Panel>
      <Panel title={t(texts.people, { count: formatNumber(language, people.length) })}>
        {people.length === 0 && <Empty>{t(texts.nobody)}</Empty>}
        {people.length > 0 && (
          <Rows>
            {people.map((person) => (
              <Row key={person.id} href={`/people/${person.id}`} title={personName(person)} />
            ))}
          </Rows>
        )}
      </Panel>
    </>
  );
};

/** One gathering, and who was there. */
const Gathering = () => {
  const t = useText();
  const { id } = useParams<{ id: string }>();
  const gathering = useGathering(id);
  return (
    <Page
      key={id}
      title={gathering.data?.title}
      back={{ href: '/gatherings', label: t(texts.back) }}
      action={
        gathering.data && (
          <CommandMenu id={id} actions={['RecordAttendance']} prominent={['RecordAttendance']} />
        )
      }
    >
      <Loaded query={gathering}>{(data) => <Known gathering={data} />}</Loaded>
    </Page>
  );
};

export default Gathering;
