import { useState } from 'react';
import type { HistoryEntry, Label, RepairView, TimelineEntry } from '@tandemspur/contracts';
import { useCatalogue } from '../../../api/queries.js';
import { Chips } from '../../../ui/chips/chips.js';
import { useEntryName } from '../../../ui/event/entry-name.js';
import { useAnnounce } from '../../../ui/feedback/announcer.js';
import { useText } from '../../../ui/language/language.js';
import { Sheet } from '../../../ui/sheet/sheet.js';
import { takesTwo } from './confidential.js';
import { CorrectionForm } from './correction-form.js';
import styles from './repair.module.css';
import { RetractionForm } from './retraction-form.js';
import { texts } from './texts.js';

/** What is to be mended: an entry that holds, or one that was withdrawn and shall hold again. */
export type Repairing =
  | { readonly kind: 'repair'; readonly entry: TimelineEntry; readonly repairs: readonly RepairView[] }
  | { readonly kind: 'restore'; readonly entry: HistoryEntry; readonly retractionId: string };

interface RepairSheetProps {
  readonly tandemId: string;
  readonly repairing: Repairing | undefined;
  readonly onClose: () => void;
}

interface PartProps {
  readonly tandemId: string;
  readonly onDone: (said: Label) => void;
}

const useRepairs = (type: string) => {
  const catalogue = useCatalogue().data;
  const commandOf = (name: string) => catalogue?.commands.find((command) => command.type === name);
  return {
    correct: commandOf('CorrectTandemEvent'),
    retract: commandOf('RetractTandemEvent'),
    fields: catalogue?.events.find((event) => event.type === type)?.fields ?? [],
  };
};

const Repair = ({
  tandemId,
  repairing: { entry, repairs },
  onDone,
}: PartProps & { readonly repairing: Extract<Repairing, { kind: 'repair' }> }) => {
  const t = useText();
  const { correct, retract, fields } = useRepairs(entry.type);
  const overwritten = fields.every((field) => field.class !== 'S4');
  const [how, setHow] = useState(overwritten ? 'correct' : 'retract');
  return (
    <div className={styles['fields']}>
      {overwritten ? (
        <Chips
          legend={t(texts.how)}
          options={[
            { value: 'correct', label: t(texts.correct) },
            { value: 'retract', label: t(texts.retract) },
          ]}
          selected={[how]}
          onChange={([next = 'correct']) => {
            setHow(next);
          }}
        />
      ) : (
        <p>{t(texts.notHere)}</p>
      )}
      {how === 'correct' && correct && (
        <CorrectionForm
          command={correct}
          tandemId={tandemId}
          entry={entry}
          fields={fields}
          onDone={() => {
            onDone(texts.corrected);
          }}
        />
      )}
      {how === 'retract' && retract && (
        <>
          <p className={styles['quiet']}>{t(texts.stays)}</p>
          <RetractionForm
            command={retract}
            tandemId={tandemId}
            targetEventId={entry.eventId}
            reasonLabel={texts.reasonOfRetraction}
            submitLabel={texts.retractNow}
            needsTwo={takesTwo(fields, entry, repairs)}
            onDone={() => {
              onDone(texts.retracted);
            }}
          />
        </>
      )}
    </div>
  );
};

const Restore = ({
  tandemId,
  repairing: { entry, retractionId },
  onDone,
}: PartProps & { readonly repairing: Extract<Repairing, { kind: 'restore' }> }) => {
  const { retract, fields } = useRepairs(entry.type);
  if (!retract) return null;
  return (
    <RetractionForm
      command={retract}
      tandemId={tandemId}
      targetEventId={retractionId}
      reasonLabel={texts.reasonOfRestoring}
      submitLabel={texts.restore}
      needsTwo={takesTwo(fields, entry, entry.repairs)}
      onDone={() => {
        onDone(texts.restored);
      }}
    />
  );
};

/** Corrects or withdraws one entry, or lets a withdrawn one hold again. */
export const RepairSheet = ({ tandemId, repairing, onClose }: RepairSheetProps) => {
  const t = useText();
  const announce = useAnnounce();
  const entryName = useEntryName();
  const title = repairing ? entryName(repairing.entry) : '';
  const onDone = (said: Label): void => {
    announce(t(said, { what: title }));
    onClose();
  };
  return (
    <Sheet opened={repairing !== undefined} title={title} onClose={onClose}>
      {repairing?.kind === 'repair' && (
        <Repair key={repairing.entry.eventId} tandemId={tandemId} repairing={repairing} onDone={onDone} />
      )}
      {repairing?.kind === 'restore' && (
        <Restore key={repairing.entry.eventId} tandemId={tandemId} repairing={repairing} onDone={onDone} />
      )}
    </Sheet>
  );
};
