import type { ReactNode } from 'react';
import type { TandemDetail } from '@tandemspur/contracts';
import { useLanguage, useText } from '../../ui/language/language.js';
import { formatNumber } from '../../ui/language/plural.js';
import { LastContact, NextContact } from '../../ui/tandem/next-contact.js';
import { Icon } from '../../ui/icon.js';
import styles from './tandem.module.css';
import { texts } from './texts.js';

/** The figures that a coordinator asks for first. */
export const KeyFigures = ({ tandem }: { readonly tandem: TandemDetail }) => {
  const t = useText();
  const { language } = useLanguage();
  const { meetings, missedMeetings, lastContactOn, nextContactOn, openConflicts } = tandem;
  const figures: readonly (readonly [string, ReactNode, ('alert' | undefined)?])[] = [
    [t(texts.last), <LastContact key="last" day={lastContactOn} />],
    [t(texts.next), <NextContact key="next" day={nextContactOn} />],
    [t(texts.meetings), formatNumber(language, meetings)],
    [t(texts.missed), formatNumber(language, missedMeetings)],
    [
      t(texts.conflicts),
      openConflicts === 0 ? (
        t(texts.none)
      ) : (
        <>
          <Icon name="conflict" /> {formatNumber(language, openConflicts)}
        </>
      ),
      openConflicts > 0 ? 'alert' : undefined,
    ],
  ];
  return (
    <section aria-label={t(texts.figures)}>
      <dl className={styles['figures']}>
        {figures.map(([label, value, tone]) => (
          <div key={label} data-tone={tone}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
