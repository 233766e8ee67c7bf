import type { ReactNode, RefObject } from 'react';
import { Button } from '@mantine/core';
import { ProblemNote } from '../feedback/problem-note.js';
import { useText } from '../language/language.js';
import styles from './command-form.module.css';
import { texts } from './texts.js';
import type { CommandForm } from './use-command-form.js';

interface FormFrameProps {
  readonly form: CommandForm;
  readonly element: RefObject<HTMLFormElement | null>;
  /** Names of the fields that show their own errors. */
  readonly shown: readonly string[];
  readonly submitLabel?: string | undefined;
  readonly children: ReactNode;
}

/** The fields, then what was refused, then one button that stays within reach. */
export const FormFrame = ({ form, element, shown, submitLabel, children }: FormFrameProps) => {
  const t = useText();
  const { problem, sending, submit } = form;
  return (
    <form
      ref={element}
      noValidate
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (!sending) void submit();
      }}
    >
      {children}
      <div className={styles['foot']}>
        {problem && <ProblemNote problem={problem} fields={new Set(shown)} />}
        <Button type="submit" size="lg" fullWidth loading={sending}>
          {problem ? t(texts.saveAgain) : (submitLabel ?? t(texts.save))}
        </Button>
      </div>
    </form>
  );
};
