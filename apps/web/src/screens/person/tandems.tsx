import type { PersonTandem } from '@tandemspur/contracts';
import { formatDay } from '../../ui/language/days.js';
import { useLanguage, useText } from '../../ui/language/language.js';
import { Empty, Panel, Row, Rows } from '../../ui/page/page.js';
import { usePersonName } from '../../ui/person/person-name.js';
import { StatusBadge } from '../../ui/tandem/status-badge.js';
import { roles, texts } from './texts.js';

/** The tandems somebody was or is in, and how they follow each other. */
export const Tandems = ({ tandems }: { readonly tandems: readonly PersonTandem[] }) => {
  const t = useText();
  const { language } = useLanguage();
  const personName = usePersonName();
  const lived = ({ matchedOn, endedOn }: PersonTandem): string => {
    if (matchedOn === null) return t(texts.unmatched);
    const from = formatDay(language, matchedOn);
    return endedOn === null
      ? t(texts.from, { day: from })
      : t(texts.lived, { from, to: formatDay(language, endedOn) });
  };
  return (
    <Panel title={t(texts.tandems)}>
      {tandems.length === 0 ? (
        <Empty>{t(texts.noTandems)}</Empty>
      ) : (
        <Rows>
          {tandems.map((tandem) => (
            <Row
              key={`${tandem.tandemId} ${tandem.role}`}
              href={`/tandems/${tandem.tandemId}`}
              title={t(texts.with, { name: personName(tandem.other) })}
              action={<StatusBadge status={tandem.status} />}
            >
              {[
                t(roles[tandem.role]),
                lived(tandem),
                ...(tandem.rematchOf === null ? [] : [t(texts.rematch)]),
                ...(tandem.rematches.length === 0 ? [] : [t(texts.followed)]),
              ].join(' · ')}
            </Row>
          ))}
        </Rows>
      )}
    </Panel>
  );
};
