import type { TandemSummary } from '@tandemspur/contracts';
import { useText } from '../../ui/language/language.js';
import { LastContact, NextContact } from '../../ui/tandem/next-contact.js';
import { OpenConflicts } from '../../ui/tandem/open-conflicts.js';
import { StatusBadge } from '../../ui/tandem/status-badge.js';
import { MeetingButton, type RowProps } from './meeting-button.js';
import { TandemName } from './tandem-name.js';
import styles from './tandem-list.module.css';
import { texts } from './texts.js';

interface TandemCardsProps {
  readonly items: readonly TandemSummary[];
  readonly onMeeting: RowProps['onMeeting'];
}

const Card = ({ tandem, onMeeting }: RowProps) => {
  const t = useText();
  return (
    <li className={styles['card']}>
      <TandemName tandem={tandem} />
      <div className={styles['marks']}>
        <StatusBadge status={tandem.status} />
        <OpenConflicts count={tandem.openConflicts} />
      </div>
      <dl className={styles['facts']}>
        <div>
          <dt>{t(texts.last)}</dt>
          <dd>
            <LastContact day={tandem.lastContactOn} withDay={false} />
          </dd>
        </div>
        <div>
          <dt>{t(texts.next)}</dt>
          <dd>
            <NextContact day={tandem.nextContactOn} withDay={false} />
          </dd>
        </div>
        <div>
          <dt>{t(texts.coordinator)}</dt>
          <dd>{tandem.coordinator?.name ?? t(texts.nobody)}</dd>
        </div>
      </dl>
      <MeetingButton tandem={tandem} onMeeting={onMeeting} />
    </li>
  );
};

/** For a phone: one tandem a card. */
export const TandemCards = ({ items, onMeeting }: TandemCardsProps) => (
  <ul className={styles['cards']}>
    {items.map((tandem) => (
      <Card key={tandem.tandemId} tandem={tandem} onMeeting={onMeeting} />
    ))}
  </ul>
);
