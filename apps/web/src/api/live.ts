import type { Query, QueryClient } from '@tanstack/react-query';
import type { LiveChange } from '@tandemspur/contracts';

type Listener = (connected: boolean) => void;

/** A short break, as when the service restarts or a phone changes cells, is not worth a word. */
const graceMilliseconds = 4_000;
const reopenMilliseconds = 5_000;

/** Of one tandem, as `[what, id]`: outdated by its own events and by those of anything but another tandem. */
const ofOneTandem = new Set([
  'tandem',
  'timeline',
  'tandem-history',
  'follow-ups',
  'briefing',
  'key-moments',
]);
const ofAllTandems = new Set([
  'tandems',
  'worklist',
  'overview',
  'handovers',
  'waiting',
  'person',
  'programme',
]);
/** Changes with a new version of the page, or by itself. */
const apart = new Set(['catalogue', 'operations', 'projections']);

const isTouched = (queryKey: readonly unknown[], tandems: ReadonlySet<string>, others: boolean): boolean => {
  const [what, id] = queryKey.map(String);
  if (what === undefined || apart.has(what)) return false;
  if (others) return true;
  return (ofOneTandem.has(what) && tandems.has(id ?? '')) || ofAllTandems.has(what);
};

const tandemIn = (stream: string): string | undefined =>
  stream.startsWith('tandem-') ? stream.slice('tandem-'.length) : undefined;

/** Marks as outdated what a change touches; a change without streams touches everything. */
const applyChange = (client: QueryClient, { streams }: LiveChange): void => {
  const tandems = new Set(streams.flatMap((stream) => tandemIn(stream) ?? []));
  const others = streams.length === 0 || streams.some((stream) => tandemIn(stream) === undefined);
  void client.invalidateQueries({ predicate: ({ queryKey }) => isTouched(queryKey, tandems, others) });
};

/** What has failed or was read before; the catalogue, once read, changes only with a new version of the page. */
const mayBeOutdated = ({ state, queryKey }: Query): boolean =>
  state.status === 'error' || (state.dataUpdatedAt > 0 && queryKey[0] !== 'catalogue');

/**
 * Follows `/api/live` for as long as the page lives. What was read before the stream was open may have missed a
 * change, so everything read so far is asked for again on every opening.
 */
export const followChanges = (client: QueryClient, listener: Listener): (() => void) => {
  let source: EventSource | undefined;
  let grace: ReturnType<typeof setTimeout> | undefined;
  let reopening: ReturnType<typeof setTimeout> | undefined;

  const opened = (): void => {
    clearTimeout(grace);
    grace = undefined;
    listener(true);
    void client.invalidateQueries({ predicate: mayBeOutdated });
  };

  const open = (): void => {
    const opening = new EventSource('/api/live');
    source = opening;
    opening.addEventListener('open', opened);
    opening.addEventListener('change', (event: MessageEvent<string>) => {
      applyChange(client, JSON.parse(event.data) as LiveChange);
    });
    opening.addEventListener('error', () => {
      grace ??= setTimeout(() => {
        listener(false);
      }, graceMilliseconds);
      // The browser reopens by itself after a break, but not after an answer that is no stream.
      if (opening.readyState === EventSource.CLOSED) {
        clearTimeout(reopening);
        reopening = setTimeout(open, reopenMilliseconds);
      }
    });
  };

  open();
  return () => {
    clearTimeout(grace);
    clearTimeout(reopening);
    source?.close();
  };
};
