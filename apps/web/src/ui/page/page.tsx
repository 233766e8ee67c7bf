import { useId, type ReactNode } from 'react';
import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Label } from '@tandemspur/contracts';
import { LoadFailed } from '../feedback/load-failed.js';
import { Icon } from '../icon.js';
import { useText } from '../language/language.js';
import { usePageTitle } from '../page-title.js';
import styles from './page.module.css';

const loading = { de: 'Wird geladen', en: 'Loading' } as const satisfies Label;

interface PageProps {
  /** `undefined` while it is not known. */
  readonly title: string | undefined;
  readonly intro?: ReactNode;
  /** What can be done here, beside the title. */
  readonly action?: ReactNode;
  /** Where this page belongs to. */
  readonly back?: { readonly href: string; readonly label: string };
  readonly children: ReactNode;
}

/** The frame of a screen: whence it comes, its title, what can be done, what it is for. */
export const Page = ({ title, intro, action, back, children }: PageProps) => {
  usePageTitle(title);
  return (
    <div className={styles['page']}>
      {back && (
        <Link href={back.href} className={styles['back']}>
          <Icon name="back" />
          {back.label}
        </Link>
      )}
      <div className={styles['head']}>
        {title !== undefined && <h1>{title}</h1>}
        {action}
      </div>
      {intro !== undefined && <p className={styles['intro']}>{intro}</p>}
      {children}
    </div>
  );
};

interface PanelProps {
  readonly title: string;
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a screen under its own heading. */
export const Panel = ({ title, hint, children }: PanelProps) => {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles['panel']}>
      <h2 id={id}>{title}</h2>
      {hint !== undefined && <p className={styles['quiet']}>{hint}</p>}
      {children}
    </section>
  );
};

export const Loading = () => {
  const t = useText();
  return (
    <div role="status" aria-label={t(loading)}>
      <Skeleton height={180} radius="md" />
    </div>
  );
};

interface LoadedProps<T> {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}

/** What a query has brought, or that it is under way, or why it could not be read. */
export const Loaded = <T,>({ query, children }: LoadedProps<T>) => {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <LoadFailed error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading />;
};

/** In place of a list that has nothing in it. */
export const Empty = ({ children }: { readonly children: ReactNode }) => (
  <p className={styles['empty']}>{children}</p>
);

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

/** What is known, name by name. */
export const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl className={styles['facts']}>
    {facts.map(({ label, value }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

interface RowProps {
  /** Where the whole row leads to, if anywhere. */
  readonly href?: string;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** One line of a list: what it is, what is known of it, what can be done. */
export const Row = ({ href, title, children, action }: RowProps) => (
  <li className={styles['row']}>
    <div className={styles['row-text']}>
      {href === undefined ? (
        <p className={styles['row-title']}>{title}</p>
      ) : (
        <Link href={href} className={styles['row-title']}>
          {title}
        </Link>
      )}
      {children !== undefined && <div className={styles['quiet']}>{children}</div>}
    </div>
    {action !== undefined && <div className={styles['row-action']}>{action}</div>}
  </li>
);

export const Rows = ({ children }: { readonly children: ReactNode }) => (
  <ul className={styles['rows']}>{children}</ul>
);
