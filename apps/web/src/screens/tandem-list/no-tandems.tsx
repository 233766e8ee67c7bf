import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { useText } from '../../ui/language/language.js';
import { Logo } from '../../ui/shell/logo.js';
import styles from './no-tandems.module.css';
import { texts } from './texts.js';

/** The first look at an empty installation: three ways to begin. */
export const NoTandemsYet = () => {
  const t = useText();
  return (
    <section className={styles['empty']}>
      <Logo />
      <h2>{t(texts.empty)}</h2>
      <p>{t(texts.emptyHint)}</p>
      <Button component={Link} href="/new" size="md">
        {t(texts.emptyAdd)}
      </Button>
      <dl>
        <dt>{t(texts.emptyImport)}</dt>
        <dd>
          <code>npm run cli -- import …</code>
        </dd>
        <dt>{t(texts.emptyDemo)}</dt>
        <dd>
          <code>npm run demo</code>
        </dd>
      </dl>
    </section>
  );
};

export const NothingFound = ({ onClear }: { readonly onClear: () => void }) => {
  const t = useText();
  return (
    <section className={styles['empty']}>
      <h2>{t(texts.notFound)}</h2>
      <p>{t(texts.notFoundHint)}</p>
      <Button size="md" variant="default" onClick={onClear}>
        {t(texts.clear)}
      </Button>
    </section>
  );
};
