/** Hex digits of glyphs → text, by the maps that a font carries. */
const glyphMap = (cmap: string): ReadonlyMap<string, string> => {
  const glyphs = new Map<string, string>();
  for (const [, start = '0', list = ''] of cmap.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi)) {
    [...list.matchAll(/<([0-9a-f ]+)>/gi)].forEach(([, codes = ''], index) => {
      const units = codes.replaceAll(' ', '').match(/.{4}/g) ?? [];
      const glyph = (parseInt(start, 16) + index).toString(16).padStart(4, '0');
      glyphs.set(glyph, String.fromCharCode(...units.map((unit) => parseInt(unit, 16))));
    });
  }
  return glyphs;
};

/** Bodies of the objects of a file that was written without compression. */
const objectsOf = (pdf: string): ReadonlyMap<string, string> =>
  new Map(
    [...pdf.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj/gm)].map(([, id = '', body = '']) => [id, body]),
  );

/** The text of an uncompressed PDF whose fonts are embedded: for specs. */
export const textInPdf = (file: Buffer): string => {
  const pdf = file.toString('latin1');
  const objects = objectsOf(pdf);
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  for (const [, name = '', id = ''] of pdf.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const cmapId = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1] ?? '';
    fonts.set(name, glyphMap(objects.get(cmapId) ?? ''));
  }
  let glyphs: ReadonlyMap<string, string> = new Map();
  const parts: string[] = [];
  for (const [, font, shown] of pdf.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font !== undefined) glyphs = fonts.get(font) ?? new Map();
    const codes = [...(shown ?? '').matchAll(/<([0-9a-f]*)>/gi)].flatMap(
      ([, hex = '']) => hex.match(/.{4}/g) ?? [],
    );
    parts.push(codes.map((code) => glyphs.get(code) ?? '?').join(''));
  }
  return parts.join('\n');
};
