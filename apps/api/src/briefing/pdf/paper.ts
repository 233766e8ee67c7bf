import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

const require = createRequire(import.meta.url);

/** Latin with every diacritic, Greek and Cyrillic: names print as they are written. */
const fonts = {
  regular: readFileSync(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')),
  bold: readFileSync(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf')),
} as const;

const sizes = { title: 15, heading: 11, text: 9, margin: 8 } as const;

/** Points; a heading does not stand alone at the foot of a page. */
const roomForHeading = 60;

const margins = { top: 70, bottom: 60, left: 56, right: 56 };

export interface PaperOptions {
  readonly title: string;
  /** BCP 47 */
  readonly language: string;
  /** What stands before the number of a page. */
  readonly page: string;
  /** False: the file can be read as text. */
  readonly compress?: boolean;
}

/** A4 pages with header and page number, tagged for screen readers. */
export class Paper {
  readonly document: PDFKit.PDFDocument;
  readonly #root: PDFKit.PDFStructureElement;
  #header = '';
  #pages = 0;

  constructor(private readonly options: PaperOptions) {
    this.document = new PDFDocument({
      ...{ size: 'A4', margins, autoFirstPage: false, compress: options.compress ?? true },
      ...{ pdfVersion: '1.7', lang: options.language, tagged: true, displayTitle: true },
      info: { Title: options.title, Creator: 'Tandemspur', Producer: 'Tandemspur' },
    });
    for (const [name, font] of Object.entries(fonts)) this.document.registerFont(name, font);
    this.document.on('pageAdded', () => {
      this.#pages += 1;
      this.#frame();
    });
    this.#root = this.document.struct('Document');
    this.document.addStructure(this.#root);
  }

  /** A new page; `header` stands on it and on those that follow. */
  begin(header: string): void {
    this.#header = header;
    this.document.addPage();
  }

  title(text: string): void {
    this.#add('H1', () => this.document.font('bold', sizes.title).text(text).moveDown(0.5));
  }

  heading(text: string): void {
    const { page, y } = this.document;
    if (y > page.height - margins.bottom - roomForHeading) this.document.addPage();
    this.document.moveDown(0.6);
    this.#add('H2', () => this.document.font('bold', sizes.heading).text(text).moveDown(0.2));
  }

  fact(name: string, value: string): void {
    this.#add('P', () =>
      this.document
        .font('bold', sizes.text)
        .text(`${name}: `, { continued: true })
        .font('regular', sizes.text)
        .text(value),
    );
  }

  paragraph(text: string): void {
    this.#add('P', () => this.document.font('regular', sizes.text).text(text));
  }

  list(items: readonly string[]): void {
    const list = this.document.struct('L');
    this.#root.add(list);
    for (const item of items) {
      const body = this.document.struct('LBody', {}, () => {
        this.document.font('regular', sizes.text).text(`•  ${item}`, { paragraphGap: 2 });
      });
      list.add(this.document.struct('LI', {}, [body]));
    }
    list.end();
  }

  end(): void {
    this.#root.end();
    this.document.end();
  }

  #add(tag: string, print: () => unknown): void {
    this.#root.add(
      this.document.struct(tag, {}, () => {
        print();
      }),
    );
  }

  /** Header and page number are no content: a screen reader passes them over. */
  #frame(): void {
    const { document } = this;
    const { width, height } = document.page;
    const { left, right, bottom, top } = margins;
    document.markContent('Artifact', { type: 'Pagination' });
    // Below the margin everything would flow to the next page.
    document.page.margins.bottom = 0;
    const line = { width: width - left - right, lineBreak: false } as const;
    document.font('regular', sizes.margin).text(this.#header, left, top / 2, line);
    document.text(`${this.options.page} ${String(this.#pages)}`, left, height - bottom / 2, {
      ...line,
      align: 'right',
    });
    document.page.margins.bottom = bottom;
    document.endMarkedContent();
    document.font('regular', sizes.text);
    document.x = left;
    document.y = top;
  }
}
