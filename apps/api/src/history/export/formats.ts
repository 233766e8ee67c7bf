/** What a history can be exported as: its media type, the end of its file name, and whether a browser shows it. */
export const exportFormats = {
  cloudevents: { type: 'application/x-ndjson', extension: 'ndjson', shown: false },
  csv: { type: 'text/csv; charset=utf-8', extension: 'csv', shown: false },
  html: { type: 'text/html; charset=utf-8', extension: 'html', shown: true },
} as const;
export type ExportFormat = keyof typeof exportFormats;
export const formatNames = Object.keys(exportFormats) as ExportFormat[];

/** How a browser treats an export. Its file's name holds an opaque id and no name of anybody. */
export const dispositionOf = (format: ExportFormat, tandemId: string, raw: boolean): string => {
  const { extension, shown } = exportFormats[format];
  const name = `tandem-${tandemId}${raw ? '-raw' : ''}.${extension}`;
  return `${shown ? 'inline' : 'attachment'}; filename="${name}"`;
};
