import type { Context } from './context.js';
import { ProjectionsRefused } from './refusal.js';

type Known = Pick<Context, 'known'>;

/** The projections that were named, each once, or all when none was. @throws ProjectionsRefused */
export const namedOrAll = ({ known }: Known, names: readonly string[]): readonly string[] => {
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new ProjectionsRefused('unknown-projection', {
      names: unknown.join(', '),
      known: known.join(', '),
    });
  return names.length === 0 ? known : known.filter((name) => names.includes(name));
};

/** The one projection that was named. @throws ProjectionsRefused */
export const oneNamed = ({ known }: Known, names: readonly string[]): string => {
  const [name, ...more] = names;
  if (name === undefined || more.length > 0)
    throw new ProjectionsRefused('one-name', { known: known.join(', ') });
  namedOrAll({ known }, [name]);
  return name;
};
