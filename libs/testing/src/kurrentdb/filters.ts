import type { LoggedEvent } from './log.js';
import type { streams } from './messages.js';

type Wanted = (event: LoggedEvent) => boolean;

/** What every read of $all leaves out, filtered or not. */
const hidden = ({ stream }: LoggedEvent): boolean => stream === '$epoch-information';

function byExpression(
  expression: streams.ReadReq.Options.FilterOptions.Expression | undefined,
  text: (event: LoggedEvent) => string,
): Wanted {
  const regex = expression?.getRegex() ?? '';
  const prefixes = expression?.getPrefixList() ?? [];
  if (regex === '') return (event) => prefixes.some((prefix) => text(event).startsWith(prefix));
  const pattern = new RegExp(regex);
  return (event) => pattern.test(text(event));
}

/** Which events a read of $all delivers. A regex matches anywhere, several prefixes are alternatives. */
export function filterOf(filter: streams.ReadReq.Options.FilterOptions | undefined): Wanted {
  if (!filter) return (event) => !hidden(event);
  const wanted = filter.hasEventType()
    ? byExpression(filter.getEventType(), ({ type }) => type)
    : byExpression(filter.getStreamIdentifier(), ({ stream }) => stream);
  return (event) => !hidden(event) && wanted(event);
}
