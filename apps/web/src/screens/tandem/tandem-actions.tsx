import { useState } from 'react';
import type { TandemDetail } from '@tandemspur/contracts';
import type { CommandView } from '../../api/send-command.js';
import { CommandMenu } from '../../ui/command-form/command-menu.js';
import type { FormValues } from '../../ui/command-form/form-values.js';
import { MeetingSheet } from '../../ui/meeting/meeting-sheet.js';

const meetingForms = new Set(['RecordFirstMeeting', 'RecordMeeting']);

/** What the state most likely asks for, as buttons of their own; everything else is in the menu. */
const prominent: Readonly<Record<string, readonly string[]>> = {
  proposed: ['MatchTandem'],
  matched: ['RecordFirstMeeting'],
  active: ['RecordMeeting'],
  paused: ['ResumeTandem', 'RecordMeeting', 'RecordFirstMeeting'],
};

/** With one open conflict or goal there is nothing to choose. */
const presets = ({ fields }: CommandView, { conflicts, goals }: TandemDetail): FormValues => {
  const open = {
    conflict: conflicts.filter(({ resolvedOn }) => resolvedOn === null).map((each) => each.conflictId),
    goal: goals
      .filter(({ achievedOn, droppedOn }) => achievedOn === null && droppedOn === null)
      .map((each) => each.goalId),
  };
  return Object.fromEntries(
    fields.flatMap(({ name, to }) => {
      const [only, ...others] = to === 'conflict' || to === 'goal' ? open[to] : [];
      return only !== undefined && others.length === 0 ? [[name, only]] : [];
    }),
  );
};

interface TandemActionsProps {
  readonly tandem: TandemDetail;
}

export const TandemActions = ({ tandem }: TandemActionsProps) => {
  const [meeting, setMeeting] = useState(false);
  return (
    <>
      <CommandMenu
        id={tandem.tandemId}
        actions={tandem.actions}
        prominent={prominent[tandem.status] ?? []}
        presets={(command) => presets(command, tandem)}
        onOpen={(command) => {
          const isMeeting = meetingForms.has(command.type);
          setMeeting(isMeeting);
          return isMeeting;
        }}
      />
      <MeetingSheet
        pair={meeting ? tandem : undefined}
        onClose={() => {
          setMeeting(false);
        }}
      />
    </>
  );
};
