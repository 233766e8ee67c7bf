import { Glyph } from '../../../ui/event/glyph.js';
import type { GlyphName } from '../../../ui/event/glyph-names.js';
import { useText } from '../../../ui/language/language.js';
import type { Life } from './life.js';
import styles from './life-strip.module.css';
import { glyphTexts, texts } from './texts.js';

/** Explains the shapes that occur in this life, and no others. */
export const Legend = ({ life }: { readonly life: Life }) => {
  const t = useText();
  const present = new Set([...life.meetings, ...life.missed, ...life.milestones].map(({ glyph }) => glyph));
  const glyphs = (Object.entries(glyphTexts) as [GlyphName, (typeof glyphTexts)[GlyphName]][]).filter(
    ([name]) => present.has(name),
  );
  return (
    <ul className={styles['legend']} aria-label={t(texts.legend)}>
      {glyphs.map(
        ([name, text]) =>
          text && (
            <li key={name}>
              <Glyph name={name} size={15} />
              {t(text)}
            </li>
          ),
      )}
      {life.pauses.length > 0 && (
        <li>
          <span className={styles['pause-swatch']} />
          {t(texts.pause)}
        </li>
      )}
      {life.conflicts.length > 0 && (
        <li>
          <span className={styles['conflict-swatch']} />
          {t(texts.conflict)}
        </li>
      )}
    </ul>
  );
};
