import { createContext, use, useCallback, useEffect, useState, type ReactNode } from 'react';
import { Icon } from '../icon.js';
import styles from './feedback.module.css';

type Announce = (text: string) => void;

const shownMilliseconds = 5_000;
const AnnounceContext = createContext<Announce>(() => undefined);

/** Says what has been done, to eyes and to screen readers, and goes away by itself. */
export const Announcer = ({ children }: { readonly children: ReactNode }) => {
  const [message, setMessage] = useState<{ readonly text: string } | null>(null);
  const announce = useCallback((text: string) => {
    setMessage({ text });
  }, []);
  useEffect(() => {
    if (message === null) return undefined;
    const timer = setTimeout(() => {
      setMessage(null);
    }, shownMilliseconds);
    return () => {
      clearTimeout(timer);
    };
  }, [message]);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div role="status" className={styles['announcer']}>
        {message && (
          <p>
            <Icon name="check" />
            {message.text}
          </p>
        )}
      </div>
    </AnnounceContext>
  );
};

export const useAnnounce = (): Announce => use(AnnounceContext);
