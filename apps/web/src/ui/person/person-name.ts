import { useText } from '../language/language.js';
import { texts } from './texts.js';

/** The name, or that it is unknown. */
export const usePersonName = (): ((person: { readonly name: string | null }) => string) => {
  const t = useText();
  return ({ name }) => name ?? t(texts.unknown);
};
