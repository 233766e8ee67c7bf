import type { EventFilter, StoredEvent } from '@tandemspur/event-store';
import type { EventReader } from './event-reader.js';
import type { ProjectedEvent, Projection } from './projection.js';

/**
 * What a projection sees of a store: the events that it handles, and those that change the past of these, in the
 * streams that it reads. Whoever reads, counts or folds for a projection asks this one place.
 */
export class Sight {
  readonly #types: ReadonlySet<string>;
  readonly #prefixes: readonly string[] | undefined;

  constructor(
    projection: Pick<Projection<ProjectedEvent>, 'streams'> & { readonly handlers: object },
    reader: Pick<EventReader<ProjectedEvent>, 'wireNames' | 'repairs'>,
  ) {
    this.#types = new Set(reader.wireNames([...Object.keys(projection.handlers), ...reader.repairs]));
    this.#prefixes = projection.streams;
  }

  /** For the store: delivers everything that is seen, and nothing else. */
  get filter(): EventFilter {
    const types = [...this.#types];
    return this.#prefixes === undefined ? { types } : { types, streamPrefixes: this.#prefixes };
  }

  sees({ type, stream }: Pick<StoredEvent, 'type' | 'stream'>): boolean {
    if (!this.#types.has(type)) return false;
    return this.#prefixes?.some((prefix) => stream.startsWith(prefix)) ?? true;
  }
}

/** Delivers what any of them sees, and maybe more. */
export const unionOf = (sights: readonly Sight[]): EventFilter => {
  const filters = sights.map(({ filter }) => filter);
  const types = [...new Set(filters.flatMap((filter) => filter.types ?? []))];
  const prefixes = filters.map(({ streamPrefixes }) => streamPrefixes);
  const isOpen = prefixes.includes(undefined);
  return isOpen ? { types } : { types, streamPrefixes: [...new Set(prefixes.flatMap((each) => each ?? []))] };
};
