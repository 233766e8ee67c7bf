import { useCatalogue } from '../api/queries.js';
import { useText } from './language/language.js';

/** The word for an option of a field, as the catalogue's event of that type has it; what is unknown stays as it is. */
export const useOptionWord = (): ((event: string, field: string, option: string) => string) => {
  const t = useText();
  const events = useCatalogue().data?.events ?? [];
  return (event, field, option) => {
    const label = events
      .find(({ type }) => type === event)
      ?.fields.find(({ name }) => name === field)
      ?.options?.find(({ value }) => value === option)?.label;
    return label ? t(label) : option;
  };
};
