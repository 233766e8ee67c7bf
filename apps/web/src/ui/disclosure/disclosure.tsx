import { useId, useState, type ReactNode } from 'react';
import styles from './disclosure.module.css';

interface DisclosureProps {
  readonly label: string;
  /** Where the label alone does not say what it is about. */
  readonly about?: string;
  readonly children: ReactNode;
}

/** Something more, drawn only once it is asked for. */
export const Disclosure = ({ label, about, children }: DisclosureProps) => {
  const id = useId();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <button
        type="button"
        className={styles['toggle']}
        aria-expanded={opened}
        aria-controls={id}
        aria-label={about === undefined ? undefined : `${label} ${about}`}
        onClick={() => {
          setOpened(!opened);
        }}
      >
        {label}
      </button>
      <div id={id}>{opened && children}</div>
    </>
  );
};
