import { useCatalogue } from '../../api/queries.js';
import { useText } from '../language/language.js';

/** What an option of a field of an event type is called; an unknown one is told as it is. */
export const useOption = (type: string): ((field: string, value: string) => string) => {
  const t = useText();
  const definition = useCatalogue().data?.events.find((event) => event.type === type);
  return (field, value) => {
    const options = definition?.fields.find(({ name }) => name === field)?.options;
    const label = options?.find((option) => option.value === value)?.label;
    return label ? t(label) : value;
  };
};
