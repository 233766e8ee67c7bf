/** A text for people, in both languages of the product. */
export interface Label {
  readonly de: string;
  readonly en: string;
}

export type Language = keyof Label;

export const languages = ['de', 'en'] as const satisfies readonly Language[];
