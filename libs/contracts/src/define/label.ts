/** A text for people, in both languages of the product. */
export interface Label {
  readonly de: string;
  readonly en: string;
}

export type Language = keyof Label;

export const languages = ['de', 'en'] as const satisfies readonly Language[];

/** What is the same in both languages: a name, a number, what somebody has written. */
export const inBoth = (text: string): Label => ({ de: text, en: text });

/** A day (`YYYY-MM-DD`) as German writes it; anything else unchanged. */
export const germanDay = (day: string | number): string =>
  String(day).replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3.$2.$1');
