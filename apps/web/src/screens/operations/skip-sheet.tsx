import { useState } from 'react';
import { Button, Textarea } from '@mantine/core';
import type { ParkedKeyView, UnparkedView } from '@tandemspur/contracts';
import { problemFrom } from '../../api/http.js';
import { useSkipParked } from '../../api/operations.js';
import { ProblemNote } from '../../ui/feedback/problem-note.js';
import { useText } from '../../ui/language/language.js';
import { Sheet } from '../../ui/sheet/sheet.js';
import styles from './operations.module.css';
import { texts } from './texts.js';
import { useViewName } from './view-name.js';

interface SkipProps {
  readonly onDone: (outcome: UnparkedView) => void;
}

const SkipForm = ({ parked, onDone }: SkipProps & { readonly parked: ParkedKeyView }) => {
  const t = useText();
  const viewName = useViewName();
  const skip = useSkipParked();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const submit = (): void => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '' || skip.isPending) return;
    skip.mutate({ ...parked, reason: reason.trim() }, { onSuccess: onDone });
  };
  return (
    <form
      noValidate
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p>{t(texts.skipHint, { view: viewName(parked.projection) })}</p>
      <Textarea
        label={t(texts.skipReason)}
        value={reason}
        error={isMissing ? t(texts.required) : undefined}
        rows={3}
        maxLength={4000}
        size="md"
        onChange={({ currentTarget }) => {
          setReason(currentTarget.value);
        }}
      />
      {skip.isError && <ProblemNote problem={problemFrom(skip.error)} fields={new Set()} />}
      <Button type="submit" size="lg" fullWidth loading={skip.isPending}>
        {t(texts.skipNow)}
      </Button>
    </form>
  );
};

interface SkipSheetProps extends SkipProps {
  /** The key whose event is about to be skipped, if any. */
  readonly parked: ParkedKeyView | undefined;
  readonly onClose: () => void;
}

/** Asks for the reason before an event is left out for good. */
export const SkipSheet = ({ parked, onClose, onDone }: SkipSheetProps) => {
  const t = useText();
  return (
    <Sheet opened={parked !== undefined} title={t(texts.skipTitle)} onClose={onClose}>
      {parked && <SkipForm key={parked.eventId} parked={parked} onDone={onDone} />}
    </Sheet>
  );
};
