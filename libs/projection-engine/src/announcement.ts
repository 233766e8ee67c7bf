/** A notification takes 8,000 bytes; beyond this many streams it says "many" by naming none. */
const namedStreams = 100;

/** What the listeners of `changesChannel` are told: the streams whose rows have changed, and up to which position. */
export const announcementOf = (streams: readonly string[], position: string): string =>
  JSON.stringify({ streams: streams.length > namedStreams ? [] : streams, position });
