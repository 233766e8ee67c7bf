import { Link } from 'wouter';
import type { StaffView } from '@tandemspur/contracts';
import { useOptionWord } from '../../ui/in-words.js';
import { formatDay } from '../../ui/language/days.js';
import { useLanguage, useText } from '../../ui/language/language.js';
import { counted } from '../../ui/language/plural.js';
import { Panel, Row, Rows } from '../../ui/page/page.js';
import { StaffActions } from './staff-actions.js';
import { openTandems, texts } from './texts.js';

interface StaffListProps {
  readonly title: string;
  readonly staff: readonly StaffView[];
}

export const StaffList = ({ title, staff }: StaffListProps) => {
  const t = useText();
  const { language } = useLanguage();
  const word = useOptionWord();
  return (
    <Panel title={title}>
      <Rows>
        {staff.map((member) => {
          const { id, name, roles, leftOn, email } = member;
          const facts = [
            roles.map((role) => word('StaffJoined', 'roles', role)).join(', '),
            ...(email === null ? [] : [email]),
            ...(member.openTandems > 0 ? [counted(language, openTandems, member.openTandems)] : []),
            ...(leftOn === null ? [] : [t(texts.leftOn, { day: formatDay(language, leftOn) })]),
          ];
          return (
            <Row
              key={id}
              title={name}
              action={
                <>
                  {leftOn !== null && member.openTandems > 0 ? (
                    <Link href="/handovers">{t(texts.handovers)}</Link>
                  ) : (
                    <Link href={`/?coordinator=${id}`}>
                      {t(texts.tandems)}
                      <span className="sr-only">: {name}</span>
                    </Link>
                  )}
                  {leftOn === null && <StaffActions member={member} />}
                </>
              }
            >
              {facts.join(' · ')}
            </Row>
          );
        })}
      </Rows>
    </Panel>
  );
};
