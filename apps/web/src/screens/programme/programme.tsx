import { Link, useParams } from 'wouter';
import type { ProgrammeView } from '@tandemspur/contracts';
import { useProgramme } from '../../api/programme-queries.js';
import { CommandMenu } from '../../ui/command-form/command-menu.js';
import { useOptionWord } from '../../ui/in-words.js';
import { formatDay } from '../../ui/language/days.js';
import { useLanguage, useText } from '../../ui/language/language.js';
import { counted } from '../../ui/language/plural.js';
import { OverviewAt } from '../../ui/overview/overview-at.js';
import { Facts, Loaded, Page, Panel, type Fact } from '../../ui/page/page.js';
import styles from './programme.module.css';
import { everyDays, hoursPerMonth, months, texts } from './texts.js';

const useFacts = (programme: ProgrammeView): readonly Fact[] => {
  const t = useText();
  const { language } = useLanguage();
  const word = useOptionWord();
  const { targetGroup, setting, agreedTermMonths, meetingIntervalDays, agreedHoursPerMonth } = programme;
  const { modes, openedOn, closedOn } = programme;
  return [
    { label: t(texts.targetGroup), value: word('ProgrammeOpened', 'targetGroup', targetGroup) },
    { label: t(texts.setting), value: setting ?? t(texts.unknown) },
    { label: t(texts.term), value: counted(language, months, agreedTermMonths) },
    { label: t(texts.rhythm), value: counted(language, everyDays, meetingIntervalDays) },
    {
      label: t(texts.hours),
      value:
        agreedHoursPerMonth === null
          ? t(texts.unknown)
          : counted(language, hoursPerMonth, agreedHoursPerMonth),
    },
    { label: t(texts.modes), value: modes.map((mode) => word('ProgrammeOpened', 'modes', mode)).join(', ') },
    { label: t(texts.openedOn), value: formatDay(language, openedOn) },
    ...(closedOn === null ? [] : [{ label: t(texts.closed), value: formatDay(language, closedOn) }]),
  ];
};

const links = [
  { label: texts.worklist, path: '/worklist' },
  { label: texts.waiting, path: '/waiting' },
  { label: texts.people, path: '/people' },
] as const;

const Known = ({ programme }: { readonly programme: ProgrammeView }) => {
  const t = useText();
  const facts = useFacts(programme);
  return (
    <>
      <Panel title={t(texts.facts)}>
        <Facts facts={facts} />
      </Panel>
      <ul className={styles['links']} aria-label={t(texts.see)}>
        {links.map(({ label, path }) => (
          <li key={path}>
            <Link href={`${path}?programme=${programme.id}`}>{t(label)}</Link>
          </li>
        ))}
      </ul>
      <Panel title={t(texts.overview)}>
        <OverviewAt programme={programme.id} />
      </Panel>
    </>
  );
};

/** One programme: its terms, and how its tandems stand or stood. */
const Programme = () => {
  const t = useText();
  const { id } = useParams<{ id: string }>();
  const programme = useProgramme(id);
  const { name, closedOn } = programme.data ?? {};
  return (
    <Page
      key={id}
      title={name}
      back={{ href: '/programmes', label: t(texts.back) }}
      action={closedOn === null && <CommandMenu id={id} actions={['CloseProgramme']} />}
    >
      <Loaded query={programme}>{(data) => <Known programme={data} />}</Loaded>
    </Page>
  );
};

export default Programme;
