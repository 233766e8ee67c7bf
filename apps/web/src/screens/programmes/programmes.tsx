import type { ProgrammeView } from '@tandemspur/contracts';
import { useProgrammes } from '../../api/programme-queries.js';
import { CreateMenu } from '../../ui/command-form/create-menu.js';
import { useOptionWord } from '../../ui/in-words.js';
import { formatDay } from '../../ui/language/days.js';
import { useLanguage, useText } from '../../ui/language/language.js';
import { Empty, Loaded, Page, Panel, Row, Rows } from '../../ui/page/page.js';
import { texts } from './texts.js';

const List = ({
  title,
  programmes,
}: {
  readonly title: string;
  readonly programmes: readonly ProgrammeView[];
}) => {
  const t = useText();
  const { language } = useLanguage();
  const word = useOptionWord();
  if (programmes.length === 0) return null;
  return (
    <Panel title={title}>
      <Rows>
        {programmes.map(({ id, name, targetGroup, openedOn, closedOn }) => {
          const from = formatDay(language, openedOn);
          const when =
            closedOn === null
              ? t(texts.since, { day: from })
              : t(texts.lived, { from, to: formatDay(language, closedOn) });
          return (
            <Row key={id} href={`/programmes/${id}`} title={name}>
              {word('ProgrammeOpened', 'targetGroup', targetGroup)} · {when}
            </Row>
          );
        })}
      </Rows>
    </Panel>
  );
};

/** The programmes, running and closed. */
const Programmes = () => {
  const t = useText();
  const programmes = useProgrammes();
  return (
    <Page title={t(texts.title)} intro={t(texts.intro)} action={<CreateMenu commands={['OpenProgramme']} />}>
      <Loaded query={programmes}>
        {(list) => (
          <>
            {list.length === 0 && <Empty>{t(texts.empty)}</Empty>}
            <List title={t(texts.running)} programmes={list.filter(({ closedOn }) => closedOn === null)} />
            <List title={t(texts.closed)} programmes={list.filter(({ closedOn }) => closedOn !== null)} />
          </>
        )}
      </Loaded>
    </Page>
  );
};

export default Programmes;
