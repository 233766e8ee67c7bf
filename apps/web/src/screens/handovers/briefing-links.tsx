import { Link } from 'wouter';
import type { TandemSummary } from '@tandemspur/contracts';
import { briefingFile } from '../../api/tandem-queries.js';
import { useLanguage, useText } from '../../ui/language/language.js';
import { usePairName } from '../../ui/tandem/pair.js';
import { texts } from './texts.js';

/** What the successor has to know: to read, and to print. */
export const BriefingLinks = ({
  pair,
}: {
  readonly pair: Pick<TandemSummary, 'tandemId' | 'mentee' | 'mentor'>;
}) => {
  const t = useText();
  const { language } = useLanguage();
  const name = usePairName()(pair);
  return (
    <>
      <Link href={`/tandems/${pair.tandemId}/briefing`} aria-label={t(texts.briefingOf, { pair: name })}>
        {t(texts.briefing)}
      </Link>
      <a href={briefingFile(pair.tandemId, language)} aria-label={t(texts.pdfOf, { pair: name })}>
        {t(texts.pdf)}
      </a>
    </>
  );
};
