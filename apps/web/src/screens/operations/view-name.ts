import { useText } from '../../ui/language/language.js';
import { viewNames } from './texts.js';

/** What people call the view that a projection makes. */
export const useViewName = (): ((projection: string) => string) => {
  const t = useText();
  return (projection) => {
    const label = viewNames[projection];
    return label === undefined ? projection : t(label);
  };
};
