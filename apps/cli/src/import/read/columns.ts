/** One column of a list: what it is called when we name it, and by which headings it is recognised. */
interface Column {
  readonly name: string;
  /** Tested against the heading in lower case without anything but letters and digits. */
  readonly heading: RegExp;
  readonly required: boolean;
}

const column = (name: string, heading: RegExp, required = false): Column => ({ name, heading, required });

/** The list of tandems, one line each. */
export const tandemColumns = {
  number: column('Nr.', /^(lfd)?(nr|nummer)$|^tandem(nr|nummer|id)?$/, true),
  mentor: column('Pate/Patin', /^(pate|patin|mentor)/, true),
  mentee: column('Patenkind', /^(patenkind|kind|mentee)/, true),
  birthYear: column('Jahrgang', /^(jahrgang|geburtsjahr|geb|alter)/),
  school: column('Schule', /^(schule|einrichtung|vermittelt)/),
  matchedOn: column('Matching am', /^match(ing|ed)?(am|on|datum)?$|^tandemseit$/, true),
  firstMeetingOn: column('1. Treffen', /^(1|erstes)treffen/, true),
  certificate: column('Führungszeugnis v.', /^(erweitertes)?f.{0,2}hrungszeugnis|^efz/),
  coordinator: column('Koordination', /^(koordinat|betreu)/),
  status: column('Status', /^status$/, true),
  endedOn: column('beendet am', /^(beendet|ende)(am|datum)?$/, true),
  reason: column('Grund', /^(beendigungs)?grund/),
  remark: column('Bemerkung', /^(bemerkung|notiz|anmerkung)/),
} satisfies Record<string, Column>;

/** The list of meetings, one line each. */
export const meetingColumns = {
  tandem: column('Tandem', /^tandem(nr|nummer|id)?$|^(lfd)?(nr|nummer)$/, true),
  child: column('Kind', /^(kind|patenkind|mentee)/),
  date: column('Datum', /^(datum|treffenam|wann)/, true),
  duration: column('Dauer', /^(dauer|zeit|stunden)/, true),
  mode: column('Art', /^(art|modus|format|wo)$/, true),
  activity: column('Was gemacht', /^(was|aktivit|inhalt|thema)/),
  mood: column('Stimmung', /^stimmung/),
} satisfies Record<string, Column>;

export type TandemColumn = keyof typeof tandemColumns;
export type MeetingColumn = keyof typeof meetingColumns;

const reduced = (heading: string): string =>
  heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}?]/gu, '');

/** Where the columns stand in a line: index by column, only those that it has. */
export const locateColumns = <C extends string>(
  columns: Readonly<Record<C, Column>>,
  cells: readonly string[],
): ReadonlyMap<C, number> => {
  const headings = cells.map(reduced);
  const found = new Map<C, number>();
  for (const [key, { heading }] of Object.entries<Column>(columns)) {
    const index = headings.findIndex((each) => heading.test(each));
    if (index >= 0) found.set(key as C, index);
  }
  return found;
};

/** Names of the required columns that are not among those found. */
export const missingColumns = <C extends string>(
  columns: Readonly<Record<C, Column>>,
  found: ReadonlyMap<C, number>,
): readonly string[] =>
  Object.entries<Column>(columns)
    .filter(([key, { required }]) => required && !found.has(key as C))
    .map(([, { name }]) => name);

/** Names of all required columns, for messages. */
export const requiredNames = (columns: Readonly<Record<string, Column>>): string =>
  Object.values(columns)
    .filter(({ required }) => required)
    .map(({ name }) => name)
    .join(', ');
