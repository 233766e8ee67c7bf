import { useId } from 'react';
import { Link } from 'wouter';
import type { StaffView } from '@tandemspur/contracts';
import { useCatalogue } from '../../api/queries.js';
import { formatDay } from '../../ui/language/days.js';
import { useLanguage, useText } from '../../ui/language/language.js';
import styles from './staff.module.css';
import { texts } from './texts.js';

interface StaffListProps {
  readonly title: string;
  readonly staff: readonly StaffView[];
}

const useRoleName = (): ((role: string) => string) => {
  const t = useText();
  const joined = useCatalogue().data?.events.find(({ type }) => type === 'StaffJoined');
  const options = joined?.fields.find(({ name }) => name === 'roles')?.options ?? [];
  return (role) => {
    const label = options.find(({ value }) => value === role)?.label;
    return label ? t(label) : role;
  };
};

export const StaffList = ({ title, staff }: StaffListProps) => {
  const t = useText();
  const { language } = useLanguage();
  const roleName = useRoleName();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className={styles['list']}>
        {staff.map((member) => (
          <li key={member.id}>
            <div>
              <p className={styles['name']}>{member.name}</p>
              <p className={styles['quiet']}>
                {member.roles.map(roleName).join(', ')}
                {member.leftOn !== null &&
                  ` · ${t(texts.leftOn, { day: formatDay(language, member.leftOn) })}`}
              </p>
            </div>
            <Link href={`/?coordinator=${member.id}`}>
              {t(texts.tandems)}
              <span className="sr-only">: {member.name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
};
