import { Link } from 'wouter';
import type { TandemDetail } from '@tandemspur/contracts';
import { Note } from '../../ui/feedback/note.js';
import { formatDay } from '../../ui/language/days.js';
import { useLanguage, useText } from '../../ui/language/language.js';
import { OutOfDateNote } from '../../ui/tandem/out-of-date.js';
import { noticeTexts as texts } from './texts.js';

interface NoticesProps {
  readonly tandem: TandemDetail;
}

const Handover = ({ tandem: { awaitingHandover, handover } }: NoticesProps) => {
  const t = useText();
  const { language } = useLanguage();
  const running = handover !== null && handover.completedOn === null ? handover : null;
  if (!awaitingHandover && running === null) return null;
  return (
    <Note title={t(running ? texts.handover : texts.awaiting)} tone="calm" announced={false}>
      <p>
        {running
          ? t(texts.handoverTo, {
              name: running.to.name ?? t(texts.unknown),
              day: formatDay(language, running.startedOn),
            })
          : t(texts.awaitingHint)}{' '}
        <Link href="/handovers">{t(texts.handovers)}</Link>
      </p>
    </Note>
  );
};

/** What everybody who opens this page should know before anything else. */
export const Notices = ({ tandem }: NoticesProps) => {
  const t = useText();
  return (
    <>
      {tandem.degraded && <OutOfDateNote />}
      {tandem.safeguardingOpen && (
        <Note title={t(texts.safeguarding)} tone="calm" announced={false}>
          <p>{t(texts.safeguardingHint)}</p>
        </Note>
      )}
      <Handover tandem={tandem} />
    </>
  );
};
