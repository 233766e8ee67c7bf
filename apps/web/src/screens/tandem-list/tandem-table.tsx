import type { Label, TandemSummary } from '@tandemspur/contracts';
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
          <OpenConflicts count={tandem.openConflicts} short />
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

interface Column {
  readonly label: Label;
  readonly width: string;
  readonly hidden?: boolean;
}

const columns: readonly Column[] = [
  { label: texts.tandem, width: '27%' },
  { label: texts.status, width: '13%' },
  { label: texts.coordinator, width: '14%' },
  { label: texts.last, width: '11%' },
  { label: texts.next, width: '14%' },
  { label: texts.conflicts, width: '8%' },
  { label: texts.actions, width: '13%', hidden: true },
];

/** For a desk: one tandem a line. */
export const TandemTable = ({ items, onMeeting }: TandemTableProps) => {
  const t = useText();
  return (
    <table className={styles['table']}>
      <caption className="sr-only">{t(texts.title)}</caption>
      <thead>
        <tr>
          {columns.map(({ label, width, hidden }) => (
            <th key={label.en} scope="col" style={{ width }}>
              {hidden ? <span className="sr-only">{t(label)}</span> : t(label)}
            </th>
          ))}
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
