import { changesOf, germanDay, type Field, type Label, type Unit } from '@tandemspur/contracts';
import type { Names } from '../names.js';

const units: Readonly<Record<Unit, Label>> = {
  minutes: { de: 'Min.', en: 'min' },
  hours: { de: 'Std.', en: 'h' },
  hoursPerMonth: { de: 'Std. je Monat', en: 'h per month' },
  days: { de: 'Tage', en: 'days' },
  months: { de: 'Monate', en: 'months' },
  year: { de: '', en: '' },
};

const both = (text: string): Label => ({ de: text, en: text });

const optionText = (options: Readonly<Record<string, Label>>, value: unknown): Label =>
  options[String(value)] ?? both(String(value));

const join = (labels: readonly Label[]): Label => ({
  de: labels.map(({ de }) => de).join(', '),
  en: labels.map(({ en }) => en).join(', '),
});

/** A field's value as people read it, in both languages; references by name where the name is known. */
export const inWords = (field: Field, value: unknown, names: Names): Label => {
  const { shape } = field;
  switch (shape.kind) {
    case 'choice':
      return join((Array.isArray(value) ? value : [value]).map((each) => optionText(shape.options, each)));
    case 'yes-no':
      return value === true ? { de: 'ja', en: 'yes' } : { de: 'nein', en: 'no' };
    case 'integer': {
      const unit = shape.unit ? units[shape.unit] : both('');
      return { de: `${String(value)} ${unit.de}`.trim(), en: `${String(value)} ${unit.en}`.trim() };
    }
    case 'day':
      return { de: germanDay(String(value)), en: String(value) };
    case 'reference':
      return names.has(String(value))
        ? both(names.get(String(value)) ?? '')
        : { de: 'unbekannt', en: 'unknown' };
    case 'changes':
      return join(
        Object.entries(changesOf(String(value)) ?? {}).map(([name, changed]) =>
          changed === null
            ? { de: `${name}: entfernt`, en: `${name}: removed` }
            : both(`${name}: ${String(changed)}`),
        ),
      );
    case 'text':
    case 'occurrence':
      return both(String(value));
  }
};
