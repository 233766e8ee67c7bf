import { Link, useParams } from 'wouter';
import type { PersonDetail } from '@tandemspur/contracts';
import { usePerson } from '../../api/people-queries.js';
import { CommandMenu } from '../../ui/command-form/command-menu.js';
import { Note } from '../../ui/feedback/note.js';
import { formatDay } from '../../ui/language/days.js';
import { useLanguage, useText } from '../../ui/language/language.js';
import { Facts, Loaded, Page, Panel } from '../../ui/page/page.js';
import { usePersonName } from '../../ui/person/person-name.js';
import { kindWords } from '../../ui/person/texts.js';
import { Missing } from './missing.js';
import { Tandems } from './tandems.js';
import { texts } from './texts.js';
import { Timeline } from './timeline.js';
import { usePersonFacts } from './use-person-facts.js';

/** Records that are no longer what they were. */
const Notes = ({ person: { mergedInto, erasedOn } }: { readonly person: PersonDetail }) => {
  const t = useText();
  const { language } = useLanguage();
  const personName = usePersonName();
  return (
    <>
      {mergedInto && (
        <Note title={t(texts.merged)} tone="calm" announced={false}>
          <p>
            {t(texts.mergedInto)} <Link href={`/people/${mergedInto.id}`}>{personName(mergedInto)}</Link>.
          </p>
        </Note>
      )}
      {erasedOn !== null && (
        <Note title={t(texts.erasedTitle)} tone="calm" announced={false}>
          <p>{t(texts.erased, { day: formatDay(language, erasedOn) })}</p>
        </Note>
      )}
    </>
  );
};

const Known = ({ person }: { readonly person: PersonDetail }) => {
  const t = useText();
  const facts = usePersonFacts(person);
  return (
    <>
      <Notes person={person} />
      <Missing person={person} />
      <Panel title={t(texts.facts)}>
        <Facts facts={facts} />
      </Panel>
      {person.kind !== 'guardian' && <Tandems tandems={person.tandems} />}
      <Timeline id={person.id} />
    </>
  );
};

/** One person: what is known and missing, their tandems, and what can be recorded. */
const Person = () => {
  const t = useText();
  const { id } = useParams<{ id: string }>();
  const person = usePerson(id);
  const { name, kinds = [], actions = [] } = person.data ?? {};
  return (
    <Page
      key={id}
      title={name}
      intro={kinds.map((kind) => t(kindWords[kind])).join(', ')}
      back={{ href: '/people', label: t(texts.back) }}
      action={actions.length > 0 && <CommandMenu id={id} actions={actions} prominent={actions.slice(0, 1)} />}
    >
      <Loaded query={person}>{(data) => <Known person={data} />}</Loaded>
    </Page>
  );
};

export default Person;
