/** `?a=1&b=2` of what is set; empty when nothing is. */
export const queryText = (parameters: Readonly<Record<string, string | null | undefined>>): string => {
  const set = Object.entries(parameters).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return set.length === 0 ? '' : `?${new URLSearchParams(set).toString()}`;
};
