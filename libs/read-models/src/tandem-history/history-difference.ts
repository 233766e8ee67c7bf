import type { HistoryDifferenceView, Label } from '@tandemspur/contracts';
import {
  daysLate,
  differences,
  sentenceOf,
  wallClock,
  type Telling,
  type Viewpoint,
} from '@tandemspur/domain';
import type { DataSource } from 'typeorm';
import { namesOf } from '../names.js';
import { changeView, labelOf, repairView, valuesIn } from './entry-of.js';
import { seenFrom, type RecordedTandem } from './recorded-tandem.js';
import { tandemAt, viewpointView } from './tandem-history.js';
import { tandemStateOf } from './tandem-state.js';

const nothing: Label = { de: '–', en: '–' };

const changeInWords = ({ label, before, after }: ReturnType<typeof changeView>): Label => {
  const [old, now] = [before?.text ?? nothing, after?.text ?? nothing];
  return { de: `${label.de}: ${old.de} → ${now.de}`, en: `${label.en}: ${old.en} → ${now.en}` };
};

/** What two viewpoints show otherwise of a tandem; days are those of the zone. */
export const tandemDifference = async (
  dataSource: DataSource,
  tandem: RecordedTandem,
  timeZone: string,
  from: Viewpoint,
  to: Viewpoint,
): Promise<HistoryDifferenceView> => {
  const found = differences(tandem.events, seenFrom(tandem, from), seenFrom(tandem, to));
  const shown = found.flatMap(({ before, after }) => [before, after].filter((form) => form !== undefined));
  const names = await namesOf(dataSource, [
    ...valuesIn(shown, []),
    ...valuesIn(
      [],
      found.flatMap(({ turns }) => turns),
    ),
  ]);
  const localDay = (instant: string) => wallClock(instant, timeZone).slice(0, 10);
  const change: Telling['change'] = (type, changed) => changeInWords(changeView(type, changed, names));
  const telling: Telling = { from, to, localDay, change };
  return {
    tandemId: tandem.tandemId,
    from: viewpointView(from),
    to: viewpointView(to),
    items: found.map((difference) => {
      const { kind, backwards, recorded, before, after, fields, turns } = difference;
      const { occurredOn, precision } = after ?? before ?? recorded;
      return {
        eventId: recorded.id,
        type: recorded.type,
        label: labelOf(recorded.type),
        occurredOn,
        precision,
        recordedAt: recorded.recordedAt,
        kind,
        backwards,
        daysLate: daysLate(recorded, localDay),
        actorRole: recorded.actorRole,
        actorId: recorded.actorId,
        source: recorded.source,
        changes: fields.map((changed) => changeView(recorded.type, changed, names)),
        repairs: turns.map((turn) => repairView(recorded.type, turn, names)),
        sentence: sentenceOf(difference, telling),
      };
    }),
    stateFrom: tandemStateOf(tandemAt(tandem, from).state),
    stateTo: tandemStateOf(tandemAt(tandem, to).state),
  };
};
