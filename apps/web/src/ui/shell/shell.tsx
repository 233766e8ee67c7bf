import { useEffect, useState, type ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import type { Label } from '@tandemspur/contracts';
import { followChanges } from '../../api/live.js';
import { Icon } from '../icon.js';
import { useText } from '../language/language.js';
import { LanguageSwitch } from './language-switch.js';
import { Logo } from './logo.js';
import styles from './shell.module.css';
import { texts } from './texts.js';

interface NavigationItem {
  readonly path: string;
  readonly label: Label;
}

interface ShellProps {
  readonly navigation: readonly NavigationItem[];
  readonly children: ReactNode;
}

const useConnected = (): boolean => {
  const client = useQueryClient();
  const [connected, setConnected] = useState(true);
  useEffect(() => followChanges(client, setConnected), [client]);
  return connected;
};

export const Shell = ({ navigation, children }: ShellProps) => {
  const t = useText();
  const connected = useConnected();
  const [location] = useLocation();
  return (
    <>
      <a href="#content" className={styles['skip']}>
        {t(texts.skip)}
      </a>
      <header className={styles['header']}>
        <div className={styles['bar']}>
          <Link href="/" className={styles['brand']} aria-label={t(texts.home)}>
            <Logo />
            <span className={styles['name']}>Tandemspur</span>
          </Link>
          <nav aria-label={t(texts.navigation)} className={styles['navigation']}>
            {navigation.map(({ path, label }) => (
              <Link key={path} href={path} aria-current={path === location ? 'page' : undefined}>
                {t(label)}
              </Link>
            ))}
          </nav>
          <LanguageSwitch />
        </div>
      </header>
      <div role="status">
        {!connected && (
          <p className={styles['offline']}>
            <Icon name="offline" />
            {t(texts.offline)}
          </p>
        )}
      </div>
      <main id="content" tabIndex={-1} className={styles['main']}>
        {children}
      </main>
    </>
  );
};
