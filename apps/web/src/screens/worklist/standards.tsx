import type { StandardInForce } from '@tandemspur/contracts';
import { useProgrammes } from '../../api/programme-queries.js';
import { useText } from '../../ui/language/language.js';
import { texts } from './texts.js';

/** Whose terms the tasks follow, in one sentence. */
export const Standards = ({ standards }: { readonly standards: readonly StandardInForce[] }) => {
  const t = useText();
  const programmes = useProgrammes().data ?? [];
  const named = standards.map(({ label, adoption, programmeId }) => {
    const places = { standard: t(label), how: t(texts[adoption]) };
    if (programmeId === null) return t(texts.standard, places);
    const programme = programmes.find(({ id }) => id === programmeId)?.name ?? t(texts.unknown);
    return t(texts.standardOf, { ...places, programme });
  });
  return (
    <>
      {t(texts.standards)} {named.join('; ')}
    </>
  );
};
