declare const brand: unique symbol;

/**
 * A place in the store's global order. Opaque; compares as text in the order of the events; persisted exactly
 * as given. Each adapter writes its own form, always with the same width.
 */
export type Position = string & { readonly [brand]: 'Position' };

/** Before every event of every store. */
export const beginning = '' as Position;

/** Takes back a position that was persisted or sent out. */
export const asPosition = (text: string): Position => text as Position;
