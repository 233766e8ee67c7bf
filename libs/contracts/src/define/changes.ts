import { z } from 'zod';

const plain = z.union([z.string(), z.number(), z.boolean()]);

/** Any changes; what a field takes is known only with the event that they are about. */
export const changedFields = z.record(
  z.string().regex(/^[a-z]\w*$/),
  z.union([plain, z.null(), z.array(plain).readonly()]),
);

/** New values by field; `null` removes an optional field; `occurredOn` is the envelope's, as people write it. */
export type Changes = Readonly<z.output<typeof changedFields>>;

/** Changes as they are stored: JSON with its keys in UTF-16 order and no white space. */
export const changesText = (changes: Changes): string =>
  JSON.stringify(Object.fromEntries(Object.entries(changes).sort(([a], [b]) => (a < b ? -1 : 1))));

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The changes that a text holds, at least one; undefined when it is anything but what `changesText` writes. */
export const changesOf = (text: string): Changes | undefined => {
  const { data } = changedFields.safeParse(jsonIn(text));
  return data !== undefined && text !== '{}' && changesText(data) === text ? data : undefined;
};
