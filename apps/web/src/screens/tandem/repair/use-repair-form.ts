import { useEffect, useState, type RefObject } from 'react';
import type { FieldView } from '@tandemspur/contracts';
import { useSendCommand, type CommandBody, type CommandView } from '../../../api/send-command.js';
import {
  faultsOf,
  type FieldFaults,
  type FormValue,
  type FormValues,
} from '../../../ui/command-form/form-values.js';
import type { CommandForm } from '../../../ui/command-form/use-command-form.js';
import { useLanguage, useText } from '../../../ui/language/language.js';

interface RepairFormOptions {
  readonly command: CommandView;
  readonly tandemId: string;
  readonly initial: FormValues;
  readonly element: RefObject<HTMLFormElement | null>;
  /** What has to be right before it is sent. */
  readonly fieldsToCheck: (values: FormValues) => readonly FieldView[];
  /** The body to send; undefined when there is nothing to send yet. */
  readonly body: (values: FormValues) => CommandBody | undefined;
  /** Where the service's answer speaks of a field of the form: a JSON pointer into the body. */
  readonly pointerOf: (name: string) => string;
  readonly onDone: () => void;
}

const focusField = (form: HTMLFormElement | null, name: string | undefined): void => {
  const places = [...(form?.querySelectorAll<HTMLElement>('[data-field]') ?? [])];
  places
    .find(({ dataset }) => dataset['field'] === name)
    ?.querySelector<HTMLElement>('input, select, textarea, button')
    ?.focus();
};

/** State of one opened form that repairs an entry; `nothing`: it was sent with nothing in it. */
export const useRepairForm = (options: RepairFormOptions): CommandForm & { readonly nothing: boolean } => {
  const { command, tandemId, initial, element, fieldsToCheck, body, pointerOf, onDone } = options;
  const t = useText();
  const { language } = useLanguage();
  const [values, setValues] = useState(initial);
  const [faults, setFaults] = useState<FieldFaults>({});
  const [nothing, setNothing] = useState(false);
  const { send, sending, problem } = useSendCommand(command, tandemId);

  useEffect(() => {
    const pointer = problem?.errors?.[0]?.pointer;
    if (pointer !== undefined) focusField(element.current, pointer.split('/').at(-1));
  }, [problem, element]);

  const set = (name: string, value: FormValue): void => {
    setValues((current) => ({ ...current, [name]: value }));
    setFaults((current) => Object.fromEntries(Object.entries(current).filter(([key]) => key !== name)));
    setNothing(false);
  };

  const errorOf = (name: string): string | undefined => {
    const fault = faults[name];
    if (fault) return t(fault.text, fault.places);
    return problem?.errors?.find(({ pointer }) => pointer === pointerOf(name))?.message[language];
  };

  const submit = async (): Promise<void> => {
    const found = faultsOf(fieldsToCheck(values), values);
    setFaults(found);
    const [first] = Object.keys(found);
    if (first !== undefined) {
      focusField(element.current, first);
      return;
    }
    const fields = body(values);
    setNothing(fields === undefined);
    if (fields === undefined) return;
    try {
      await send(fields);
      onDone();
    } catch {
      // `problem` says it in the form.
    }
  };

  return { values, set, errorOf, submit, sending, problem, nothing };
};
