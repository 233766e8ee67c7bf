import { dayOf, type OrganisationCommand, type OrganisationEvent } from '@tandemspur/contracts';
import { evolveBy } from '../by-type.js';
import type { Decider } from '../decider.js';
import { Refusal } from '../refusal.js';

type DataOf<T> = Extract<OrganisationEvent, { type: T }>['data'];

export type AdoptedStandard = DataOf<'StandardAdopted'> & { readonly adoptedOn: string };
export type Target = DataOf<'TargetSet'>;
export type Grant = DataOf<'GrantRegistered'> & {
  readonly registeredOn: string;
  readonly closedOn: string | null;
};

/** Lists are in effective order; nothing is taken out of them. Days are `YYYY-MM-DD`. */
export interface Organisation {
  readonly name: string | null;
  readonly timeZone: string | null;
  readonly standards: readonly AdoptedStandard[];
  readonly targets: readonly Target[];
  readonly grants: readonly Grant[];
}

const noOrganisation: Organisation = { name: null, timeZone: null, standards: [], targets: [], grants: [] };

const evolve = evolveBy<Organisation, OrganisationEvent>({
  OrganisationRegistered: (organisation, { name, timeZone }) => ({ ...organisation, name, timeZone }),
  StandardAdopted: (organisation, data, day) => ({
    ...organisation,
    standards: [...organisation.standards, { ...data, adoptedOn: day }],
  }),
  TargetSet: (organisation, data) => ({ ...organisation, targets: [...organisation.targets, data] }),
  GrantRegistered: (organisation, data, day) => ({
    ...organisation,
    grants: [...organisation.grants, { ...data, registeredOn: day, closedOn: null }],
  }),
  GrantClosed: (organisation, { grantId }, day) => ({
    ...organisation,
    grants: organisation.grants.map((grant) =>
      grant.grantId === grantId ? { ...grant, closedOn: grant.closedOn ?? day } : grant,
    ),
  }),
});

const checkStandard = (organisation: Organisation, data: DataOf<'StandardAdopted'>): void => {
  const holds = organisation.standards.findLast(
    ({ standardId, programmeId }) => standardId === data.standardId && programmeId === data.programmeId,
  );
  const same =
    holds?.edition === data.edition &&
    holds.level === data.level &&
    holds.rulePackId === data.rulePackId &&
    holds.rulePackVersion === data.rulePackVersion;
  if (same) throw new Refusal('standard-already-adopted', { adoptedOn: holds.adoptedOn });
};

const checkTarget = (organisation: Organisation, data: DataOf<'TargetSet'>): void => {
  const holds = organisation.targets.findLast(
    ({ indicatorId, programmeId, validFrom }) =>
      indicatorId === data.indicatorId && programmeId === data.programmeId && validFrom === data.validFrom,
  );
  const same = holds?.value === data.value && holds.source === data.source && holds.edition === data.edition;
  if (same) throw new Refusal('target-unchanged', { validFrom: holds.validFrom });
};

const checkClosing = (organisation: Organisation, grantId: string, day: string): void => {
  const grant = organisation.grants.find((each) => each.grantId === grantId);
  if (!grant) throw new Refusal('grant-unknown', {}, 'grantId');
  const { closedOn, registeredOn } = grant;
  if (closedOn !== null) throw new Refusal('grant-already-closed', { closedOn });
  if (day < registeredOn) throw new Refusal('closed-before-registered', { registeredOn }, 'occurredOn');
};

export const organisationDecider: Decider<Organisation, OrganisationCommand, OrganisationEvent> = {
  initial: noOrganisation,
  evolve,
  decide: (command, organisation, { occurrence, newId }) => {
    if (organisation.name === null) throw new Refusal('not-found');
    switch (command.type) {
      case 'AdoptStandard':
        checkStandard(organisation, command.data);
        return [{ type: 'StandardAdopted', data: command.data }];
      case 'SetTarget':
        checkTarget(organisation, command.data);
        return [{ type: 'TargetSet', data: command.data }];
      case 'RegisterGrant':
        if (command.data.from >= command.data.to) throw new Refusal('grant-period-empty', {}, 'to');
        return [{ type: 'GrantRegistered', data: { grantId: newId, ...command.data } }];
      case 'CloseGrant':
        checkClosing(organisation, command.data.grantId, dayOf(occurrence.occurredOn));
        return [{ type: 'GrantClosed', data: command.data }];
    }
  },
};
