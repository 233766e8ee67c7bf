import { useState } from 'react';
import { Button } from '@mantine/core';
import type { OrganisationView } from '@tandemspur/contracts';
import { useOrganisation } from '../../api/organisation-queries.js';
import { useProgrammes } from '../../api/programme-queries.js';
import { useCatalogue } from '../../api/queries.js';
import { CommandMenu } from '../../ui/command-form/command-menu.js';
import { CommandSheet } from '../../ui/command-form/command-sheet.js';
import { useOptionWord } from '../../ui/in-words.js';
import { formatDay } from '../../ui/language/days.js';
import { useLanguage, useText } from '../../ui/language/language.js';
import { formatNumber } from '../../ui/language/plural.js';
import { Empty, Loaded, Page, Panel, Row, Rows } from '../../ui/page/page.js';
import { texts } from './texts.js';

interface PartProps {
  readonly organisation: OrganisationView;
}

const useScope = (): ((programmeId: string | null) => string) => {
  const t = useText();
  const programmes = useProgrammes().data ?? [];
  return (programmeId) =>
    programmeId === null
      ? t(texts.wholeOrganisation)
      : (programmes.find(({ id }) => id === programmeId)?.name ?? t(texts.unknown));
};

const Standards = ({ organisation: { standards } }: PartProps) => {
  const t = useText();
  const { language } = useLanguage();
  const word = useOptionWord();
  const scope = useScope();
  return (
    <Panel title={t(texts.standards)} hint={t(texts.standardsHint)}>
      {standards.length === 0 && <Empty>{t(texts.noStandards)}</Empty>}
      {standards.length > 0 && (
        <Rows>
          {standards.map(
            ({ standardId, edition, level, programmeId, rulePackId, rulePackVersion, adoptedOn }, index) => (
              <Row key={index} title={word('StandardAdopted', 'standardId', standardId)}>
                {[
                  t(texts.standard, {
                    edition,
                    level: word('StandardAdopted', 'level', level),
                    day: formatDay(language, adoptedOn),
                  }),
                  scope(programmeId),
                  ...(rulePackId === null
                    ? []
                    : [t(texts.pack, { pack: rulePackId, version: rulePackVersion ?? '' })]),
                ].join(' · ')}
              </Row>
            ),
          )}
        </Rows>
      )}
    </Panel>
  );
};

const Targets = ({ organisation: { targets } }: PartProps) => {
  const t = useText();
  const { language } = useLanguage();
  const scope = useScope();
  return (
    <Panel title={t(texts.targets)}>
      {targets.length === 0 && <Empty>{t(texts.noTargets)}</Empty>}
      {targets.length > 0 && (
        <Rows>
          {targets.map(({ indicatorId, value, source, validFrom, programmeId }, index) => (
            <Row key={index} title={indicatorId}>
              {t(texts.target, {
                value: formatNumber(language, value),
                day: formatDay(language, validFrom),
                source,
              })}
              {` · ${scope(programmeId)}`}
            </Row>
          ))}
        </Rows>
      )}
    </Panel>
  );
};

const Grants = ({ organisation: { id, grants } }: PartProps) => {
  const t = useText();
  const { language } = useLanguage();
  const close = useCatalogue().data?.commands.find(({ type }) => type === 'CloseGrant');
  const [closing, setClosing] = useState<string>();
  return (
    <Panel title={t(texts.grants)}>
      {grants.length === 0 && <Empty>{t(texts.noGrants)}</Empty>}
      {grants.length > 0 && (
        <Rows>
          {grants.map(({ grantId, name, funderId, from, to, quota, closedOn, ...grant }) => (
            <Row
              key={grantId}
              title={name}
              action={
                close &&
                closedOn === null && (
                  <Button
                    variant="default"
                    size="md"
                    aria-label={`${t(close.label)}: ${name}`}
                    onClick={() => {
                      setClosing(grantId);
                    }}
                  >
                    {t(close.label)}
                  </Button>
                )
              }
            >
              {[
                t(texts.grant, {
                  funder: funderId,
                  from: formatDay(language, from),
                  to: formatDay(language, to),
                }),
                t(texts.pack, { pack: grant.rulePackId, version: grant.rulePackVersion }),
                ...(quota === null ? [] : [t(texts.quota, { count: formatNumber(language, quota) })]),
                ...(closedOn === null ? [] : [t(texts.closedOn, { day: formatDay(language, closedOn) })]),
              ].join(' · ')}
            </Row>
          ))}
        </Rows>
      )}
      <CommandSheet
        command={closing === undefined ? undefined : close}
        id={id}
        initial={{ grantId: closing }}
        onClose={() => {
          setClosing(undefined);
        }}
      />
    </Panel>
  );
};

/** What the organisation holds itself to, and who funds it. */
const Organisation = () => {
  const t = useText();
  const organisation = useOrganisation();
  const { id, name } = organisation.data ?? {};
  return (
    <Page
      title={t(texts.title)}
      {...(name === undefined ? {} : { intro: t(texts.intro, { name }) })}
      action={
        id !== undefined && (
          <CommandMenu
            id={id}
            actions={['AdoptStandard', 'SetTarget', 'RegisterGrant']}
            prominent={['AdoptStandard']}
          />
        )
      }
    >
      <Loaded query={organisation}>
        {(data) => (
          <>
            <Standards organisation={data} />
            <Targets organisation={data} />
            <Grants organisation={data} />
          </>
        )}
      </Loaded>
    </Page>
  );
};

export default Organisation;
