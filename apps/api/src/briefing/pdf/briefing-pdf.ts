import { once } from 'node:events';
import { PassThrough, pipeline, type Readable } from 'node:stream';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { shortId, type BriefingView, type Language } from '@tandemspur/contracts';
import { Paper } from './paper.js';
import { sectionsOf } from './sections.js';
import { joined, tellerOf } from './told.js';

type Briefings = AsyncIterable<BriefingView> | Iterable<BriefingView>;

export interface PrintOptions {
  readonly language: Language;
  /** False: the file can be read as text. */
  readonly compress?: boolean;
}

const print = async (paper: Paper, view: BriefingView, language: Language): Promise<void> => {
  const t = tellerOf(language);
  paper.begin(`${t('tandem')} ${shortId(view.tandemId)} · ${t('madeOn')} ${t.day(view.madeOn)}`);
  paper.title(`${t('title')}: ${t.person(view.mentor)} – ${t.person(view.mentee)}`);
  if (view.unreadable > 0) paper.paragraph(t('unreadable', view.unreadable));
  for (const { heading, facts = [], items } of sectionsOf(view, language)) {
    paper.heading(heading);
    for (const [name, value] of facts) paper.fact(name, value);
    if (items?.length === 0) paper.paragraph(t('none'));
    else if (items) paper.list(items);
    await yieldToOthers();
  }
};

/** Prints no faster than somebody reads; stops when nobody does. */
const printAll = async (
  paper: Paper,
  briefings: Briefings,
  language: Language,
  reader: PassThrough,
): Promise<void> => {
  let printed = 0;
  for await (const view of briefings) {
    if (reader.destroyed) return;
    await print(paper, view, language);
    printed += 1;
    if (reader.writableNeedDrain) await Promise.race([once(reader, 'drain'), once(reader, 'close')]);
  }
  const t = tellerOf(language);
  if (printed === 0) {
    paper.begin('');
    paper.title(joined(t('title')));
    paper.paragraph(t('none'));
  }
  paper.end();
};

/**
 * Briefings as one PDF (A4, tagged), each from a new page on. The file comes as it is made; destroying the stream
 * stops the printing and the reading of `briefings`.
 */
export const briefingPdf = (briefings: Briefings, { language, compress = true }: PrintOptions): Readable => {
  const t = tellerOf(language);
  const paper = new Paper({ title: t('title'), language, page: t('page'), compress });
  const reader = new PassThrough();
  pipeline(paper.document, reader, () => undefined);
  printAll(paper, briefings, language, reader).catch((error: unknown) => {
    reader.destroy(error instanceof Error ? error : new Error('the briefing could not be printed'));
  });
  return reader;
};
