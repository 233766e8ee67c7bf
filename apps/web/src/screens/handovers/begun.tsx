import { useState } from 'react';
import { Button } from '@mantine/core';
import type { HandoversView } from '@tandemspur/contracts';
import { briefingsFile } from '../../api/handover-queries.js';
import { useCatalogue } from '../../api/queries.js';
import type { CommandView } from '../../api/send-command.js';
import { CommandSheet } from '../../ui/command-form/command-sheet.js';
import { Icon } from '../../ui/icon.js';
import { formatDay } from '../../ui/language/days.js';
import { useLanguage, useText } from '../../ui/language/language.js';
import { counted } from '../../ui/language/plural.js';
import { Empty, Panel, Row, Rows } from '../../ui/page/page.js';
import { usePersonName } from '../../ui/person/person-name.js';
import { usePairName } from '../../ui/tandem/pair.js';
import { BriefingLinks } from './briefing-links.js';
import styles from './handovers.module.css';
import { afterDays, days, texts } from './texts.js';

type Open = HandoversView['open'][number];

interface Opened {
  readonly command: CommandView;
  readonly tandemId: string;
}

/** Whoever takes over several tandems reads about all of them in one file. */
const AllBriefings = ({ open }: { readonly open: readonly Open[] }) => {
  const t = useText();
  const { language } = useLanguage();
  const personName = usePersonName();
  const successors = new Map(open.map(({ to }) => [to.id, to]));
  return (
    <p className={styles['all-briefings']}>
      {[...successors.values()].map((to) => (
        <a key={to.id} href={briefingsFile(to.id, language)}>
          {t(texts.allBriefings, { name: personName(to) })}
        </a>
      ))}
    </p>
  );
};

/** Handovers under way; each is completed here, after a check-in. */
export const Begun = ({ open }: { readonly open: readonly Open[] }) => {
  const t = useText();
  const { language } = useLanguage();
  const pairName = usePairName();
  const personName = usePersonName();
  const commands = useCatalogue().data?.commands ?? [];
  const [opened, setOpened] = useState<Opened>();
  const next = ({ checkInSince }: Open): CommandView | undefined =>
    commands.find(({ type }) => type === (checkInSince ? 'CompleteHandover' : 'CompleteCheckIn'));
  return (
    <Panel title={`${t(texts.open)} (${String(open.length)})`}>
      <AllBriefings open={open} />
      {open.length === 0 && <Empty>{t(texts.noneOpen)}</Empty>}
      {open.length > 0 && (
        <Rows>
          {open.map((handover) => {
            const command = next(handover);
            const { tandemId, checkInSince } = handover;
            const pair = pairName(handover);
            return (
              <Row
                key={tandemId}
                href={`/tandems/${tandemId}`}
                title={pair}
                action={
                  <>
                    <BriefingLinks pair={handover} />
                    {command && (
                      <Button
                        variant="default"
                        size="md"
                        aria-label={t(texts.commandOf, { command: t(command.label), pair })}
                        onClick={() => {
                          setOpened({ command, tandemId });
                        }}
                      >
                        {t(command.label)}
                      </Button>
                    )}
                  </>
                }
              >
                <p>
                  {t(texts.to, {
                    name: personName(handover.to),
                    day: formatDay(language, handover.startedOn),
                    days: counted(language, days, handover.days),
                  })}
                </p>
                <p className={styles['sign']}>
                  <Icon name={checkInSince ? 'check' : 'clock'} size={14} />
                  {t(checkInSince ? texts.checkedIn : texts.notCheckedIn)}
                </p>
              </Row>
            );
          })}
        </Rows>
      )}
      <CommandSheet
        command={opened?.command}
        {...(opened ? { id: opened.tandemId } : {})}
        onClose={() => {
          setOpened(undefined);
        }}
      />
    </Panel>
  );
};

/** What was completed lately. */
export const Completed = ({ completed }: { readonly completed: HandoversView['completed'] }) => {
  const t = useText();
  const { language } = useLanguage();
  const pairName = usePairName();
  const personName = usePersonName();
  if (completed.length === 0) return null;
  return (
    <Panel title={t(texts.completed)}>
      <Rows>
        {completed.map((handover) => (
          <Row key={handover.tandemId} href={`/tandems/${handover.tandemId}`} title={pairName(handover)}>
            {t(texts.completedTo, {
              name: personName(handover.to),
              day: formatDay(language, handover.completedOn),
              days: counted(language, afterDays, handover.days),
            })}
          </Row>
        ))}
      </Rows>
    </Panel>
  );
};
