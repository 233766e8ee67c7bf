import type { FieldView } from '@tandemspur/contracts';
import { useText } from '../language/language.js';
import type { FormValue } from './form-values.js';
import { texts } from './texts.js';

/** What every control of a field is given. */
export interface ControlProps {
  readonly field: FieldView;
  readonly value: FormValue;
  readonly error: string | undefined;
  readonly onChange: (value: FormValue) => void;
  /** What the form is about, whatever its kind: nothing refers to itself. */
  readonly about?: string | undefined;
  /** The tandem that the form is about, for references into it. */
  readonly tandemId?: string | undefined;
}

/** Label of a field; that it may be left out is said, that it is needed goes without saying. */
export const useFieldLabel = (): ((field: FieldView) => string) => {
  const t = useText();
  return ({ label, optional }) => (optional ? `${t(label)} ${t(texts.optional)}` : t(label));
};
