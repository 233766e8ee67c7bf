import type {
  EventOf,
  OrganisationCommand,
  OrganisationEvent,
  organisationRegistered,
} from '@tandemspur/contracts';
import { organisationDecider } from '@tandemspur/domain';
import { occurrenceAt } from './entry.js';
import { incrementalFold } from './incremental-fold.js';
import type { DemoIds } from './ids.js';
import { dayText, onDay } from './local-time.js';
import type { Recording } from './recorder.js';
import { leadAs, type Team } from './staff.js';

const grant = {
  funderId: 'Menschen stärken Menschen',
  rulePackId: 'msm-base',
  rulePackVersion: '1',
  quota: 60,
  minimumCellSize: 5,
} as const;

/** The grant from which tandems are funded today. */
export const presentGrant = (ids: DemoIds): string => ids.thing('grant', 'present');

interface Step {
  /** After the founding. */
  readonly days: number;
  readonly command: OrganisationCommand;
  readonly newId?: string;
}

const stepsOf = (team: Team, ids: DemoIds): readonly Step[] => {
  const day = (days: number): string => dayText(onDay(team.founded, days, 12));
  return [
    {
      days: 3,
      command: { type: 'AdoptStandard', data: { standardId: 'eepm', edition: '4', level: 'soll' } },
    },
    {
      days: 4,
      command: {
        type: 'SetTarget',
        data: { indicatorId: 'I17', value: 69, source: 'STAR', validFrom: day(4) },
      },
    },
    {
      days: 10,
      newId: ids.thing('grant', 'first'),
      command: {
        type: 'RegisterGrant',
        data: { ...grant, name: 'Anschub', from: day(0), to: day(700) },
      },
    },
    {
      days: 690,
      newId: presentGrant(ids),
      command: {
        type: 'RegisterGrant',
        data: { ...grant, name: 'Patenschaften stärken', from: day(690), to: day(2500) },
      },
    },
    { days: 701, command: { type: 'CloseGrant', data: { grantId: ids.thing('grant', 'first') } } },
  ];
};

/** The standard, a target and the grants; after the registration that the stream begins with. */
export const adoptions = (
  stream: string,
  registration: EventOf<typeof organisationRegistered>,
  team: Team,
  ids: DemoIds,
): readonly Recording[] => {
  const known = incrementalFold<ReturnType<typeof organisationDecider.evolve>, OrganisationEvent>(
    organisationDecider,
  );
  known.add({ ...registration, ...occurrenceAt(team.founded, 'day') });
  const id = stream.slice('organisation-'.length);
  return stepsOf(team, ids).map(({ days, command, newId = id }) => {
    const at = onDay(team.founded, days, 15);
    const occurrence = occurrenceAt(at, 'day');
    const events = organisationDecider.decide(command, known.state(), { id, occurrence, newId });
    for (const event of events) known.add({ ...event, ...occurrence });
    return {
      events: events.map((event) => ({ stream, event })),
      occurrence,
      recorded: at,
      hand: leadAs(team, 'quality_manager'),
    };
  });
};
