import { useRef } from 'react';
import { Button, TextInput } from '@mantine/core';
import { calendarPath, type WorklistFilter } from '../../api/worklist-queries.js';
import { useAnnounce } from '../../ui/feedback/announcer.js';
import { useLanguage, useText } from '../../ui/language/language.js';
import { Panel } from '../../ui/page/page.js';
import { texts } from './texts.js';
import styles from './worklist.module.css';

/** The clipboard is missing on plain http in the office's network. */
const written = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};

/** The address under which the tasks, as filtered, can be subscribed to. */
export const Calendar = ({ filter }: { readonly filter: WorklistFilter }) => {
  const t = useText();
  const { language } = useLanguage();
  const announce = useAnnounce();
  const input = useRef<HTMLInputElement>(null);
  const address = `${window.location.origin}${calendarPath(filter, language)}`;
  const copy = async (): Promise<void> => {
    const copied = await written(address);
    if (!copied) input.current?.select();
    announce(t(copied ? texts.copied : texts.selected));
  };
  return (
    <Panel title={t(texts.calendar)} hint={t(texts.calendarHint)}>
      <div className={styles['calendar']}>
        <TextInput ref={input} label={t(texts.address)} value={address} readOnly size="md" />
        <Button variant="default" size="md" onClick={() => void copy()}>
          {t(texts.copy)}
        </Button>
      </div>
    </Panel>
  );
};
