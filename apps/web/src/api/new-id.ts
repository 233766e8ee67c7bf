const hex = (byte: number): string => byte.toString(16).padStart(2, '0');

/** A random UUID (version 4). `crypto.randomUUID` is missing on plain http in the office's network. */
export const newId = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const text = [...bytes]
    .map((byte, index) => hex(index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte))
    .join('');
  return text.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};
