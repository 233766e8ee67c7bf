import { useCallback, useEffect, useState, type RefObject } from 'react';
import type { CommandReceipt } from '@tandemspur/contracts';
import { useSendCommand, type CommandView } from '../../api/send-command.js';
import { useLanguage, useText } from '../language/language.js';
import { bodyOf, faultsOf, type FieldFaults, type FormValue, type FormValues } from './form-values.js';

interface CommandFormOptions {
  readonly command: CommandView;
  /** What the command is about; left out when it creates. */
  readonly id?: string | undefined;
  readonly initial: FormValues;
  readonly form: RefObject<HTMLFormElement | null>;
  readonly onDone: (receipt: CommandReceipt, values: FormValues) => void;
}

const focusFirst = (form: HTMLFormElement | null, names: ReadonlySet<string>): void => {
  const places = [...(form?.querySelectorAll<HTMLElement>('[data-field]') ?? [])];
  const place = places.find(({ dataset }) => names.has(dataset['field'] ?? ''));
  const control =
    place?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
    place?.querySelector<HTMLElement>('input, select, textarea, button');
  control?.focus();
};

/** State of one opened form of a command: values, faults before sending, the service's answer. */
export const useCommandForm = ({ command, id, initial, form, onDone }: CommandFormOptions) => {
  const t = useText();
  const { language } = useLanguage();
  const [values, setValues] = useState(initial);
  const [faults, setFaults] = useState<FieldFaults>({});
  const { send, sending, problem } = useSendCommand(command, id);

  const set = useCallback((name: string, value: FormValue) => {
    setValues((current) => ({ ...current, [name]: value }));
    setFaults((current) => Object.fromEntries(Object.entries(current).filter(([key]) => key !== name)));
  }, []);

  // A refusal leads to its field, which on a phone may have scrolled out of sight.
  useEffect(() => {
    const names = problem?.errors?.map(({ pointer }) => pointer.split('/')[1] ?? '') ?? [];
    if (names.length > 0) focusFirst(form.current, new Set(names));
  }, [problem, form]);

  const errorOf = (name: string): string | undefined => {
    const fault = faults[name];
    if (fault) return t(fault.text, fault.places);
    return problem?.errors?.find(({ pointer }) => pointer.split('/')[1] === name)?.message[language];
  };

  const submit = async (): Promise<void> => {
    const found = faultsOf(command.fields, values);
    setFaults(found);
    if (Object.keys(found).length > 0) {
      focusFirst(form.current, new Set(Object.keys(found)));
      return;
    }
    try {
      onDone(await send(bodyOf(command.fields, values)), values);
    } catch {
      // `problem` says it in the form.
    }
  };

  return { values, set, errorOf, submit, sending, problem };
};

export type CommandForm = ReturnType<typeof useCommandForm>;
