import type { Field, FieldKind, Label, Language } from '@tandemspur/contracts';

const things: Partial<Readonly<Record<string, Label>>> = {
  mentor: { de: 'einer Mentor:in', en: 'of a mentor' },
  mentee: { de: 'einer Mentee', en: 'of a mentee' },
  staff: { de: 'von Mitarbeitenden', en: 'of staff' },
  tandem: { de: 'eines Tandems', en: 'of a tandem' },
  event: { de: 'eines Ereignisses', en: 'of an event' },
};

const optionsIn = (options: Readonly<Record<string, Label>>, language: Language): string =>
  Object.entries(options)
    .map(([value, label]) => `${value} (${label[language]})`)
    .join(', ');

const same = (text: string): Label => ({ de: text, en: text });

const one = (shape: FieldKind): Label => {
  switch (shape.kind) {
    case 'text':
      return { de: `Text, höchstens ${shape.max} Zeichen`, en: `text of at most ${shape.max} characters` };
    case 'integer':
      return {
        de: `ganze Zahl von ${shape.min} bis ${shape.max}`,
        en: `whole number from ${shape.min} to ${shape.max}`,
      };
    case 'number':
      return { de: `Zahl von ${shape.min} bis ${shape.max}`, en: `number from ${shape.min} to ${shape.max}` };
    case 'yes-no':
      return { de: 'ja oder nein', en: 'yes or no' };
    case 'day':
      return { de: 'Tag JJJJ-MM-TT', en: 'day YYYY-MM-DD' };
    case 'occurrence':
      return {
        de: 'JJJJ-MM, JJJJ-MM-TT oder JJJJ-MM-TTThh:mm',
        en: 'YYYY-MM, YYYY-MM-DD or YYYY-MM-DDThh:mm',
      };
    case 'choice':
      return {
        de: `eines von ${optionsIn(shape.options, 'de')}`,
        en: `one of ${optionsIn(shape.options, 'en')}`,
      };
    case 'reference': {
      const thing = things[shape.to] ?? same(`(${shape.to})`);
      return { de: `Kennung (UUID) ${thing.de}`, en: `id (UUID) ${thing.en}` };
    }
    case 'changes':
      return {
        de: 'JSON-Objekt: Feld und neuer Wert; null entfernt',
        en: 'JSON object: field and new value; null removes',
      };
  }
};

/** True for a field that takes a list; on the command line its values are separated by commas. */
export const takesMany = ({ shape }: Field): boolean => 'many' in shape && shape.many === true;

/** What a field takes, in words. */
export const expected = (field: Field): Label => {
  const words = one(field.shape);
  if (!takesMany(field)) return words;
  return { de: `mehrere, durch Komma: ${words.de}`, en: `several, separated by commas: ${words.en}` };
};
