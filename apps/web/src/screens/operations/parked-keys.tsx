import { useState } from 'react';
import type { ParkedKeyView } from '@tandemspur/contracts';
import { useAnnounce } from '../../ui/feedback/announcer.js';
import { useText } from '../../ui/language/language.js';
import styles from './operations.module.css';
import { ParkedItem } from './parked-item.js';
import { SkipSheet } from './skip-sheet.js';
import { texts } from './texts.js';

interface ParkedKeysProps {
  readonly parked: readonly ParkedKeyView[];
}

/** What waits for somebody to decide. */
export const ParkedKeys = ({ parked }: ParkedKeysProps) => {
  const t = useText();
  const announce = useAnnounce();
  const [skipping, setSkipping] = useState<ParkedKeyView>();
  return (
    <section aria-labelledby="parked">
      <h2 id="parked">{t(texts.parked)}</h2>
      <p className={styles['quiet']}>{t(texts.parkedIntro)}</p>
      <ul className={styles['list']}>
        {parked.map((each) => (
          <ParkedItem
            key={`${each.projection} ${each.sequenceKey}`}
            parked={each}
            onSkip={() => {
              setSkipping(each);
            }}
          />
        ))}
      </ul>
      <SkipSheet
        parked={skipping}
        onClose={() => {
          setSkipping(undefined);
        }}
        onDone={({ waitsFor }) => {
          setSkipping(undefined);
          announce(t(waitsFor === null ? texts.done : texts.waitsForNext));
        }}
      />
    </section>
  );
};
