import { Button } from '@mantine/core';
import { problemFrom } from '../../api/http.js';
import { Icon } from '../icon.js';
import { useText } from '../language/language.js';
import styles from './feedback.module.css';
import { texts } from './texts.js';

interface LoadFailedProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** In place of what could not be read. */
export const LoadFailed = ({ error, onRetry }: LoadFailedProps) => {
  const t = useText();
  const { messages } = problemFrom(error);
  return (
    <div role="alert" className={styles['state']}>
      <Icon name="alert" size={32} />
      <h2>{t(messages.title)}</h2>
      <p>{t(messages.detail)}</p>
      <Button onClick={onRetry} size="md">
        {t(texts.retry)}
      </Button>
    </div>
  );
};
