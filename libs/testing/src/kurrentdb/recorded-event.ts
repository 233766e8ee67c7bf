import type { LoggedEvent } from './log.js';
import { shared, streams } from './messages.js';

const ticksPerMillisecond = 10_000n;

function uuidMessage(id: string, structured: boolean): shared.UUID {
  if (!structured) return new shared.UUID().setString(id);
  const digits = id.replaceAll('-', '');
  const signed = (half: string): string => String(BigInt.asIntN(64, BigInt(`0x${half}`)));
  const bits = new shared.UUID.Structured();
  bits.setMostSignificantBits(signed(digits.slice(0, 16))).setLeastSignificantBits(signed(digits.slice(16)));
  return new shared.UUID().setStructured(bits);
}

/** An event as reads and subscriptions deliver it; `structured`: in which form the reader wants its id. */
export function eventMessage(event: LoggedEvent, structured: boolean, malformed: boolean): streams.ReadResp {
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent()
    .setId(uuidMessage(event.id, structured))
    .setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from(event.stream)))
    .setStreamRevision(String(event.revision))
    .setCommitPosition(String(event.position))
    .setPreparePosition(String(event.position))
    .setData(malformed ? Buffer.from('{"cut') : event.data)
    .setCustomMetadata(event.metadata);
  recorded
    .getMetadataMap()
    .set('type', event.type)
    .set('created', String(BigInt(event.created.getTime()) * ticksPerMillisecond))
    .set('content-type', event.isJson ? 'application/json' : 'application/octet-stream');
  const read = new streams.ReadResp.ReadEvent().setEvent(recorded).setCommitPosition(String(event.position));
  return new streams.ReadResp().setEvent(read);
}
