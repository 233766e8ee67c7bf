import { Skeleton } from '@mantine/core';
import type { TandemSummary, TimelineEntry } from '@tandemspur/contracts';
import { useCatalogue, useTandem, useTimeline } from '../../api/queries.js';
import { useAnnounce } from '../feedback/announcer.js';
import { LoadFailed } from '../feedback/load-failed.js';
import { useText } from '../language/language.js';
import { Sheet } from '../sheet/sheet.js';
import { usePairName } from '../tandem/pair.js';
import { MeetingForm } from './meeting-form.js';
import { texts } from './texts.js';

type Pair = Pick<TandemSummary, 'tandemId' | 'mentee' | 'mentor'>;

const meetingCommands = ['RecordFirstMeeting', 'RecordMeeting'];
const meetingEvents = ['FirstMeetingHeld', 'MeetingHeld'];

const lastModeIn = (newestFirst: readonly TimelineEntry[]): string | undefined => {
  const mode = newestFirst
    .find(({ type }) => meetingEvents.includes(type))
    ?.details.find(({ field }) => field === 'mode')?.value;
  return typeof mode === 'string' ? mode : undefined;
};

const MeetingOf = ({ tandemId, onDone }: { readonly tandemId: string; readonly onDone: () => void }) => {
  const t = useText();
  const catalogue = useCatalogue();
  const tandem = useTandem(tandemId);
  const timeline = useTimeline(tandemId);
  const failed = [catalogue, tandem].find(({ isError, data }) => isError && data === undefined);
  if (failed) return <LoadFailed error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!catalogue.data || !tandem.data || timeline.isPending) {
    return (
      <div aria-busy="true" aria-label={t(texts.loading)} role="status">
        <Skeleton height={72} mb="md" />
        <Skeleton height={120} mb="md" />
        <Skeleton height={120} mb="md" />
      </div>
    );
  }
  const type = tandem.data.actions.find((action) => meetingCommands.includes(action));
  const command = catalogue.data.commands.find((each) => each.type === type);
  if (!command) return <p>{t(texts.notPossible)}</p>;
  return (
    <MeetingForm
      command={command}
      tandem={tandem.data}
      lastMode={lastModeIn(timeline.data?.pages[0]?.items ?? [])}
      onDone={onDone}
    />
  );
};

interface MeetingSheetProps {
  /** The tandem whose form is open, if any. */
  readonly pair: Pair | undefined;
  readonly onClose: () => void;
}

/** Records a meeting from the list or from the page of the tandem. */
export const MeetingSheet = ({ pair, onClose }: MeetingSheetProps) => {
  const t = useText();
  const announce = useAnnounce();
  const pairName = usePairName();
  const title = pair ? `${t(texts.meeting)}: ${pairName(pair)}` : '';
  return (
    <Sheet opened={pair !== undefined} title={title} onClose={onClose}>
      {pair && (
        <MeetingOf
          key={pair.tandemId}
          tandemId={pair.tandemId}
          onDone={() => {
            announce(t(texts.recorded));
            onClose();
          }}
        />
      )}
    </Sheet>
  );
};
