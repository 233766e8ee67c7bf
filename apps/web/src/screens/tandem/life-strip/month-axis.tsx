import { formatShortMonth } from '../../../ui/language/days.js';
import { useLanguage } from '../../../ui/language/language.js';
import type { Row } from './layout.js';
import styles from './life-strip.module.css';

const labelWidth = 30;

/** How many months one label stands for, so that labels do not touch. */
const stepFor = (monthWidth: number): number =>
  [1, 2, 3, 6].find((step) => step * monthWidth >= labelWidth) ?? 12;

interface MonthAxisProps {
  readonly row: Row;
  readonly y: number;
}

/** Months along the foot of a row; the year stands at its first month in the row. */
export const MonthAxis = ({ row, y }: MonthAxisProps) => {
  const { language } = useLanguage();
  const step = stepFor((row.x(row.until) - row.x(row.from)) / row.months.length);
  const labelled = (month: string): boolean => (Number(month.slice(5, 7)) - 1) % step === 0;
  const years = row.months.filter((month, index) => index === 0 || month.endsWith('-01'));
  return (
    <g className={styles['axis']}>
      <path d={`M${String(row.x(row.from))} ${String(y)}H${String(row.x(row.until))}`} />
      {row.months.map((month) => {
        const x = row.x(`${month}-01`);
        return (
          <g key={month}>
            <path d={`M${String(x)} ${String(y)}v${month.endsWith('-01') ? '7' : '4'}`} />
            {labelled(month) && (
              <text x={x + 3} y={y + 12}>
                {formatShortMonth(language, month)}
              </text>
            )}
          </g>
        );
      })}
      {years.map((month) => (
        <text key={month} x={row.x(`${month}-01`) + 3} y={y + 24} className={styles['year']}>
          {month.slice(0, 4)}
        </text>
      ))}
    </g>
  );
};
