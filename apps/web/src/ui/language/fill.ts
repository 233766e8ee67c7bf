/** A text with `{name}` places in it. */
export type Places = Readonly<Record<string, string | number>>;

export const fill = (text: string, places: Places): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => String(places[name] ?? place));
