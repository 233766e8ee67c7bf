import { useState } from 'react';
import { Button } from '@mantine/core';
import type { PersonDetail } from '@tandemspur/contracts';
import { useCatalogue } from '../../api/queries.js';
import type { CommandView } from '../../api/send-command.js';
import { CommandSheet } from '../../ui/command-form/command-sheet.js';
import type { FormValues } from '../../ui/command-form/form-values.js';
import { useText } from '../../ui/language/language.js';
import { Empty, Panel, Row, Rows } from '../../ui/page/page.js';
import { texts } from './texts.js';

interface Remedy {
  readonly command: string;
  readonly initial?: FormValues;
}

/** What is recorded when that which a code says is missing is there. */
const remedies: Readonly<Record<string, Remedy>> = {
  'clearance-interview-missing': { command: 'RecordInterview' },
  'clearance-certificate-missing': { command: 'InspectCertificate' },
  'clearance-certificate-entry': { command: 'InspectCertificate' },
  'clearance-certificate-too-old': { command: 'InspectCertificate' },
  'clearance-certificate-expired': { command: 'InspectCertificate' },
  'clearance-code-missing': { command: 'SignConductCode' },
  'clearance-consent-missing': {
    command: 'RecordConsent',
    initial: { scope: ['participation'], giver: 'guardian' },
  },
};

interface Opened {
  readonly command: CommandView;
  readonly initial: FormValues;
}

/** What is missing before a first meeting with a minor; each can be recorded at once. */
export const Missing = ({ person }: { readonly person: PersonDetail }) => {
  const t = useText();
  const commands = useCatalogue().data?.commands ?? [];
  const [opened, setOpened] = useState<Opened>();
  const { id, kind, isMinor, clearanceMissing, actions } = person;
  if (kind === 'guardian' || (kind === 'mentee' && isMinor !== true)) return null;
  return (
    <Panel title={t(kind === 'mentee' ? texts.missingForMinor : texts.missing)}>
      {clearanceMissing.length === 0 && <Empty>{t(texts.nothingMissing)}</Empty>}
      {clearanceMissing.length > 0 && (
        <Rows>
          {clearanceMissing.map(({ code, title, detail }) => {
            const { command: type, initial = {} } = remedies[code] ?? { command: '' };
            const command = actions.includes(type) && commands.find((each) => each.type === type);
            return (
              <Row
                key={code}
                title={t(title)}
                action={
                  command && (
                    <Button
                      variant="default"
                      size="md"
                      onClick={() => {
                        setOpened({ command, initial });
                      }}
                    >
                      {t(command.label)}
                    </Button>
                  )
                }
              >
                {t(detail)}
              </Row>
            );
          })}
        </Rows>
      )}
      <CommandSheet
        command={opened?.command}
        id={id}
        initial={opened?.initial ?? {}}
        onClose={() => {
          setOpened(undefined);
        }}
      />
    </Panel>
  );
};
