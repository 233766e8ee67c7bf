import { useEffect, useState, type ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import { followChanges } from '../../api/live.js';
import { Icon } from '../icon.js';
import { useText } from '../language/language.js';
import { LanguageSwitch } from './language-switch.js';
import { Logo } from './logo.js';
import { Navigation, type NavigationItem } from './navigation.js';
import styles from './shell.module.css';
import { texts } from './texts.js';

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
          <Navigation items={navigation} />
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
