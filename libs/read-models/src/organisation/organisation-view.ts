import type { OrganisationView } from '@tandemspur/contracts';
import type { DataSource } from 'typeorm';
import {
  grantsEntity,
  organisationEntity,
  standardsAdoptedEntity,
  targetsEntity,
  type GrantRow,
  type StandardAdoptedRow,
  type TargetRow,
} from './organisation.entities.js';

const standardOf = (row: StandardAdoptedRow): OrganisationView['standards'][number] => ({
  standardId: row.standard_id,
  edition: row.edition,
  level: row.level,
  programmeId: row.programme_id,
  rulePackId: row.rule_pack_id,
  rulePackVersion: row.rule_pack_version,
  adoptedOn: row.adopted_on,
});

const targetOf = (row: TargetRow): OrganisationView['targets'][number] => ({
  indicatorId: row.indicator_id,
  value: row.target,
  source: row.source,
  edition: row.edition,
  validFrom: row.valid_from,
  programmeId: row.programme_id,
});

const grantOf = (row: GrantRow): OrganisationView['grants'][number] => ({
  grantId: row.grant_id,
  funderId: row.funder_id,
  name: row.name,
  from: row.from_on,
  to: row.to_on,
  rulePackId: row.rule_pack_id,
  rulePackVersion: row.rule_pack_version,
  quota: row.quota,
  minimumCellSize: row.minimum_cell_size,
  registeredOn: row.registered_on,
  closedOn: row.closed_on,
});

/** The organisation with its standards, targets and grants; undefined while the read model does not know it. */
export const findOrganisation = async (
  dataSource: DataSource,
  organisationId: string,
): Promise<OrganisationView | undefined> => {
  const where = { organisation_id: organisationId };
  const [row, standards, targets, grants] = await Promise.all([
    dataSource.getRepository(organisationEntity).findOneBy(where),
    dataSource.getRepository(standardsAdoptedEntity).find({ where, order: { entry: 'ASC' } }),
    dataSource.getRepository(targetsEntity).find({ where, order: { entry: 'ASC' } }),
    dataSource.getRepository(grantsEntity).find({ where, order: { from_on: 'ASC', name: 'ASC' } }),
  ]);
  if (!row) return undefined;
  return {
    id: row.organisation_id,
    name: row.name,
    timeZone: row.time_zone,
    standards: standards.map(standardOf),
    targets: targets.map(targetOf),
    grants: grants.map(grantOf),
    revision: row.revision,
  };
};
