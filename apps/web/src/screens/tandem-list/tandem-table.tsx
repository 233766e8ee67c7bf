import type { TandemSummary } from '@tandemspur/contracts';
import { useText } from '../../ui/language/language.js';
import { LastContact, NextContact } from '../../ui/tandem/next-contact.js';
import { OpenConflicts } from '../../ui/tandem/open-conflicts.js';
import { StatusBadge } from '../../ui/tandem/status-badge.js';
import { MeetingButton, type RowProps } from './meeting-button.js';
import { TandemName } from './tandem-name.js';
import styles from './tandem-list.module.css';
import { texts } from './texts.js';

interface TandemTableProps {
  readonly items: readonly TandemSummary[];
  readonly onMeeting: RowProps['onMeeting'];
}

const Row = ({ tandem, onMeeting }: RowProps) => {
  const t = useText();
  return (
    <tr>
      <th scope="row">
        <TandemName tandem={tandem} />
      </th>
      <td>
        <StatusBadge status={tandem.status} />
      </td>
      <td>{tandem.coordinator?.name ?? <span className={styles['quiet']}>{t(texts.nobody)}</span>}</td>
      <td>
        <LastContact day={tandem.lastContactOn} />
      </td>
      <td>
        <NextContact day={tandem.nextContactOn} />
      </td>
      <td>
        {tandem.openConflicts > 0 ? (
          <OpenConflicts count={tandem.openConflicts} />
        ) : (
          <span className={styles['quiet']}>
            <span aria-hidden="true">–</span>
            <span className="sr-only">{t(texts.noConflicts)}</span>
          </span>
        )}
      </td>
      <td className={styles['action']}>
        <MeetingButton tandem={tandem} onMeeting={onMeeting} />
      </td>
    </tr>
  );
};

/** For a desk: one tandem a line. */
export const TandemTable = ({ items, onMeeting }: TandemTableProps) => {
  const t = useText();
  const { title, tandem, status, coordinator, last, next, conflicts, actions } = texts;
  return (
    <table className={styles['table']}>
      <caption className="sr-only">{t(title)}</caption>
      <thead>
        <tr>
          {[tandem, status, coordinator, last, next, conflicts].map((label) => (
            <th key={label.en} scope="col">
              {t(label)}
            </th>
          ))}
          <th scope="col">
            <span className="sr-only">{t(actions)}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((each) => (
          <Row key={each.tandemId} tandem={each} onMeeting={onMeeting} />
        ))}
      </tbody>
    </table>
  );
};
