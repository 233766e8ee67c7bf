import { useCallback } from 'react';
import { useSearchParams } from 'wouter';

interface ChangeOptions {
  /** Typing must not fill the history: it replaces the entry instead of adding one. */
  readonly replace?: boolean;
}

type Change<Name extends string> = (
  changed: Partial<Record<Name, string | null>>,
  options?: ChangeOptions,
) => void;

/**
 * Filters that live in the address, so that reload, back and a copied link keep them.
 *
 * @param names of the parameters; one that is not set is null
 */
export const useAddress = <Name extends string>(
  names: readonly Name[],
): readonly [Readonly<Record<Name, string | null>>, Change<Name>] => {
  const [parameters, setParameters] = useSearchParams();
  const values = Object.fromEntries(names.map((name) => [name, parameters.get(name)])) as Record<
    Name,
    string | null
  >;
  const change = useCallback<Change<Name>>(
    (changed, options = {}) => {
      setParameters((before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries<string | null | undefined>(changed)) {
          if (value) after.set(name, value);
          else after.delete(name);
        }
        return after;
      }, options);
    },
    [setParameters],
  );
  return [values, change];
};
