import type { Language } from '@tandemspur/contracts';
import { useLanguage, useText } from '../language/language.js';
import styles from './shell.module.css';
import { texts } from './texts.js';

const names: Readonly<Record<Language, string>> = { de: 'Deutsch', en: 'English' };

export const LanguageSwitch = () => {
  const t = useText();
  const { language, choose } = useLanguage();
  return (
    <div role="group" aria-label={t(texts.language)} className={styles['languages']}>
      {(Object.keys(names) as Language[]).map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          title={names[each]}
          aria-pressed={each === language}
          onClick={() => {
            choose(each);
          }}
        >
          <span aria-hidden="true">{each.toUpperCase()}</span>
          <span className="sr-only">{names[each]}</span>
        </button>
      ))}
    </div>
  );
};
