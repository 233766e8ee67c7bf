import type { TandemDetail } from '@tandemspur/contracts';
import { useTandem } from '../../api/queries.js';
import { Chips } from '../chips/chips.js';
import { useOptionWord } from '../in-words.js';
import { formatDay } from '../language/days.js';
import { useLanguage, useText } from '../language/language.js';
import { usePersonName } from '../person/person-name.js';
import type { ControlProps } from './control.js';
import { nothingYet } from './nothing-yet.js';
import { Picker, type Choice } from './picker.js';
import { texts } from './texts.js';

/** What a tandem holds that a reference may point to. */
export type TandemPart = 'conflict' | 'goal' | 'co-mentor';

const usePartsOf = (): ((tandem: TandemDetail, part: TandemPart) => readonly Choice[]) => {
  const t = useText();
  const { language } = useLanguage();
  const word = useOptionWord();
  const personName = usePersonName();
  const since = (day: string): string => t(texts.since, { day: formatDay(language, day) });
  return ({ conflicts, goals, coMentors }, part) => {
    switch (part) {
      case 'conflict':
        return conflicts
          .filter(({ resolvedOn }) => resolvedOn === null)
          .map(({ conflictId, category, severity, notedOn }) => ({
            value: conflictId,
            label: `${word('ConflictNoted', 'category', category)}, ${word('ConflictNoted', 'severity', severity)}, ${since(notedOn)}`,
          }));
      case 'goal':
        return goals
          .filter(({ achievedOn, droppedOn }) => achievedOn === null && droppedOn === null)
          .map(({ goalId, domain, setOn }) => ({
            value: goalId,
            label: `${word('GoalSet', 'domain', domain)}, ${since(setOn)}`,
          }));
      case 'co-mentor':
        return coMentors
          .filter(({ until }) => until === null)
          .map((each) => ({
            value: each.id,
            label: `${personName(each)}, ${word('CoMentorAssigned', 'scope', each.scope)}`,
          }));
    }
  };
};

interface TandemPartProps extends ControlProps {
  readonly tandemId: string;
  readonly part: TandemPart;
}

/** An open conflict or goal of the tandem, or somebody who helps it now. */
export const TandemPartControl = ({ part, ...props }: TandemPartProps) => {
  const t = useText();
  const partsOf = usePartsOf();
  const { field, value, error, onChange, tandemId } = props;
  const tandem = useTandem(tandemId).data;
  const options = tandem ? partsOf(tandem, part) : [];
  if (tandem && options.length === 0) return <Picker {...props} choices={[]} nothing={nothingYet[part]} />;
  return (
    <Chips
      legend={t(field.label)}
      options={options}
      selected={typeof value === 'string' ? [value] : []}
      error={error}
      onChange={([next]) => {
        onChange(next);
      }}
    />
  );
};
