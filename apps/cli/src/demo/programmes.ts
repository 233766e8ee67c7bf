import type { EventOf, ProgrammeCommand, programmeOpened } from '@tandemspur/contracts';
import { programmeDecider } from '@tandemspur/domain';
import { streamName } from '@tandemspur/event-store';
import { decided, type Given } from './decided.js';
import type { DemoIds } from './ids.js';
import { onDay } from './local-time.js';
import { randomFor } from './random.js';
import type { Recording } from './recorder.js';
import { leadAs, type Team } from './staff.js';

const common = { agreedTermMonths: 12, meetingIntervalDays: 7, agreedHoursPerMonth: 8 } as const;

const programmes: Readonly<Record<string, EventOf<typeof programmeOpened>['data']>> = {
  schools: {
    name: 'Patenschaften an Grundschulen',
    targetGroup: 'chance',
    setting: 'Schulen im Stadtteil',
    modes: ['in_person', 'hybrid'],
    ...common,
  },
  arrival: {
    name: 'Gemeinsam ankommen',
    targetGroup: 'refugee',
    setting: 'Unterkünfte und Stadtteilzentrum',
    modes: ['in_person', 'digital', 'hybrid'],
    ...common,
  },
};

/** A pilot that no tandem of today remembers. */
const pilot: EventOf<typeof programmeOpened>['data'] = {
  name: 'Lesefreundschaften (Pilot)',
  targetGroup: 'chance',
  modes: ['in_person'],
  agreedTermMonths: 6,
  meetingIntervalDays: 7,
};
const daysOfPilot = 240;

/** The programme of a mentee; all tandems of one mentee belong to the same. */
export const programmeOf = (ids: DemoIds, seed: number, menteeKey: string): string =>
  ids.thing('programme', randomFor(seed, 'programme', menteeKey).chance(0.6) ? 'schools' : 'arrival');

/** The programmes are opened when the organisation begins to record; the pilot is closed again. */
export const programmeRecordings = (team: Team, ids: DemoIds): readonly Recording[] => {
  const hand = leadAs(team, 'quality_manager');
  const given = (days: number, command: ProgrammeCommand) => {
    const at = onDay(team.founded, days, 11);
    return { command, occurred: at, recorded: at, hand };
  };
  const record = (key: string, commands: readonly Given<ProgrammeCommand>[]) =>
    decided(programmeDecider, streamName('programme', ids.thing('programme', key)), commands);
  return [
    ...Object.entries(programmes).flatMap(([key, data], index) =>
      record(key, [given(1 + index, { type: 'OpenProgramme', data })]),
    ),
    ...record('pilot', [
      given(1, { type: 'OpenProgramme', data: pilot }),
      given(daysOfPilot, { type: 'CloseProgramme', data: {} }),
    ]),
  ];
};
