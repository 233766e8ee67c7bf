import {
  inBoth,
  changesOf,
  events,
  germanDay,
  type Field,
  type Label,
  type TimelineEntry,
  type Unit,
} from '@tandemspur/contracts';
import type { Names } from '../names.js';

const units: Readonly<Record<Unit, Label>> = {
  minutes: { de: 'Min.', en: 'min' },
  hours: { de: 'Std.', en: 'h' },
  hoursPerMonth: { de: 'Std. je Monat', en: 'h per month' },
  days: { de: 'Tage', en: 'days' },
  months: { de: 'Monate', en: 'months' },
  year: { de: '', en: '' },
};

const all = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const decimal = (value: unknown): Label => {
  const text = String(value);
  return { de: text.replace('.', ','), en: text };
};

const optionText = (options: Readonly<Record<string, Label>>, value: unknown): Label =>
  options[String(value)] ?? inBoth(String(value));

const join = (labels: readonly Label[]): Label => ({
  de: labels.map(({ de }) => de).join(', '),
  en: labels.map(({ en }) => en).join(', '),
});

/** A field's value as people read it, in both languages; references by name where the name is known. */
export const inWords = (field: Field, value: unknown, names: Names): Label => {
  const { shape } = field;
  switch (shape.kind) {
    case 'choice':
      return join(all(value).map((each) => optionText(shape.options, each)));
    case 'yes-no':
      return value === true ? { de: 'ja', en: 'yes' } : { de: 'nein', en: 'no' };
    case 'integer': {
      const unit = shape.unit ? units[shape.unit] : inBoth('');
      const numbers = all(value).join(', ');
      return { de: `${numbers} ${unit.de}`.trim(), en: `${numbers} ${unit.en}`.trim() };
    }
    case 'number':
      return decimal(value);
    case 'day':
      return { de: germanDay(String(value)), en: String(value) };
    case 'reference':
      return join(
        all(value).map((id) => {
          const name = names.get(String(id));
          return name === undefined ? { de: 'unbekannt', en: 'unknown' } : inBoth(name);
        }),
      );
    case 'changes':
      return join(
        Object.entries(changesOf(String(value)) ?? {}).map(([name, changed]) =>
          changed === null
            ? { de: `${name}: entfernt`, en: `${name}: removed` }
            : inBoth(`${name}: ${String(changed)}`),
        ),
      );
    case 'text':
    case 'occurrence':
      return inBoth(String(value));
  }
};

const definitions = new Map(events.map((definition) => [definition.type, definition]));

/** The fields of an event of this type that are there, each with its label and its value in words. */
export const detailsOf = (
  type: string,
  data: Readonly<Record<string, unknown>>,
  names: Names,
): TimelineEntry['details'] => {
  const fields: Readonly<Record<string, Field>> = definitions.get(type)?.fields ?? {};
  return Object.entries(fields).flatMap(([name, field]) => {
    const value = data[name];
    if (value === undefined) return [];
    return [{ field: name, label: field.label, value, text: inWords(field, value, names) }];
  });
};
