import { organisationEvents } from '@tandemspur/contracts';
import { organisationDecider, type Organisation } from '@tandemspur/domain';
import { defineProjection } from '../define-projection.js';
import { stateTable } from '../table-of.js';
import {
  grantsEntity,
  organisationEntity,
  standardsAdoptedEntity,
  targetsEntity,
  type GrantRow,
  type OrganisationRow,
  type StandardAdoptedRow,
  type TargetRow,
} from './organisation.entities.js';

const organisationRows = (
  organisation_id: string,
  { name, timeZone }: Organisation,
  revision: bigint,
): readonly OrganisationRow[] =>
  name === null || timeZone === null
    ? []
    : [{ organisation_id, name, time_zone: timeZone, revision: String(revision) }];

const standardRows = (organisation_id: string, { standards }: Organisation): readonly StandardAdoptedRow[] =>
  standards.map((standard, entry) => ({
    organisation_id,
    entry,
    programme_id: standard.programmeId ?? null,
    standard_id: standard.standardId,
    edition: standard.edition,
    level: standard.level,
    rule_pack_id: standard.rulePackId ?? null,
    rule_pack_version: standard.rulePackVersion ?? null,
    adopted_on: standard.adoptedOn,
  }));

const targetRows = (organisation_id: string, { targets }: Organisation): readonly TargetRow[] =>
  targets.map((target, entry) => ({
    organisation_id,
    entry,
    programme_id: target.programmeId ?? null,
    indicator_id: target.indicatorId,
    target: target.value,
    source: target.source,
    edition: target.edition ?? null,
    valid_from: target.validFrom,
  }));

const grantRows = (organisation_id: string, { grants }: Organisation): readonly GrantRow[] =>
  grants.map((grant) => ({
    grant_id: grant.grantId,
    organisation_id,
    funder_id: grant.funderId,
    name: grant.name,
    from_on: grant.from,
    to_on: grant.to,
    rule_pack_id: grant.rulePackId,
    rule_pack_version: grant.rulePackVersion,
    quota: grant.quota ?? null,
    minimum_cell_size: grant.minimumCellSize,
    registered_on: grant.registeredOn,
    closed_on: grant.closedOn,
  }));

export const organisationProjection = defineProjection({
  name: 'organisation',
  version: 1,
  lanes: 1,
  events: organisationEvents,
  fold: organisationDecider,
  tables: [
    stateTable(organisationEntity, organisationRows),
    stateTable(standardsAdoptedEntity, standardRows),
    stateTable(targetsEntity, targetRows),
    stateTable(grantsEntity, grantRows),
  ],
});
