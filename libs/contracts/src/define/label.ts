/** A text for people, in both languages of the product. */
export interface Label {
  readonly de: string;
  readonly en: string;
}

export type Language = keyof Label;

export const languages = ['de', 'en'] as const satisfies readonly Language[];

/** A day (`YYYY-MM-DD`) as German writes it; anything else unchanged. */
export const germanDay = (day: string | number): string =>
  String(day).replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3.$2.$1');
