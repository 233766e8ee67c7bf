import { Button } from '@mantine/core';
import { exportAddress, exportFormats, type Viewpoint } from '../../api/tandem-queries.js';
import { useLanguage, useText } from '../../ui/language/language.js';
import styles from './history.module.css';
import { texts } from './texts.js';

interface ExportsProps {
  readonly tandemId: string;
  readonly viewpoint: Viewpoint;
}

/** The history from this viewpoint as a file; the printable page opens beside this one. */
export const Exports = ({ tandemId, viewpoint }: ExportsProps) => {
  const t = useText();
  const { language } = useLanguage();
  return (
    <section aria-labelledby="take" className={styles['panel']}>
      <h2 id="take">{t(texts.take)}</h2>
      <div className={styles['choices']}>
        {exportFormats.map((format) => (
          <Button
            key={format}
            component="a"
            variant="default"
            size="md"
            h={44}
            href={exportAddress(tandemId, format, viewpoint, language)}
            {...(format === 'html' ? { target: '_blank', rel: 'noopener' } : { download: true })}
          >
            {t(texts[format])}
          </Button>
        ))}
      </div>
    </section>
  );
};
