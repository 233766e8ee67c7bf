import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Language } from '@tandemspur/contracts';
import type { Viewpoint } from '@tandemspur/domain';
import { recordedEntries, tandemHistory } from '@tandemspur/read-models';
import { Organisation } from '@tandemspur/runtime';
import { cloudEventLines } from './export/cloud-events.js';
import { csvOf } from './export/csv.js';
import type { ExportFormat } from './export/formats.js';
import { printablePage } from './export/printable-page.js';
import { RecordedTandems } from './recorded-tandems.js';

export interface ExportWish {
  readonly format: ExportFormat;
  readonly language: Language;
  /** Every recorded event in the order of recording, instead of the effective history. */
  readonly raw: boolean;
  /** Now, as an instant. */
  readonly madeAt: string;
}

/** Answered with the file's text. */
export class HistoryExportQuery extends Query<string> {
  constructor(
    readonly tandemId: string,
    readonly viewpoint: Viewpoint,
    readonly wish: ExportWish,
  ) {
    super();
  }
}

@QueryHandler(HistoryExportQuery)
export class HistoryExportHandler implements IQueryHandler<HistoryExportQuery> {
  constructor(
    private readonly tandems: RecordedTandems,
    private readonly organisation: Organisation,
  ) {}

  async execute({ tandemId, viewpoint, wish }: HistoryExportQuery): Promise<string> {
    const { format, language, raw, madeAt } = wish;
    const tandem = await this.tandems.read(tandemId);
    if (format === 'cloudevents') return cloudEventLines(tandem, viewpoint, raw);
    const { dataSource } = this.tandems;
    const telling = { language, timeZone: this.organisation.timeZone };
    const history = await tandemHistory(dataSource, tandem, viewpoint);
    const recorded = raw ? await recordedEntries(dataSource, tandem, viewpoint) : undefined;
    if (format === 'csv') return csvOf(recorded ?? history.items, telling);
    return printablePage({ history, recorded, madeAt }, telling);
  }
}
