import { EntitySchema } from 'typeorm';
import { readSchema } from '../table-of.js';

export interface OrganisationRow {
  organisation_id: string;
  name: string;
  time_zone: string;
  /** Revision of the stream's last event. */
  revision: string;
}

export const organisationEntity = new EntitySchema<OrganisationRow>({
  name: 'Organisation',
  schema: readSchema,
  tableName: 'organisations',
  columns: {
    organisation_id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    time_zone: { type: 'text' },
    revision: { type: 'bigint' },
  },
});

/** Every adoption; the last one (by `entry`) for a programme, or else for the organisation, holds. */
export interface StandardAdoptedRow {
  organisation_id: string;
  entry: number;
  programme_id: string | null;
  standard_id: string;
  edition: string;
  level: string;
  rule_pack_id: string | null;
  rule_pack_version: string | null;
  adopted_on: string;
}

export const standardsAdoptedEntity = new EntitySchema<StandardAdoptedRow>({
  name: 'StandardAdopted',
  schema: readSchema,
  tableName: 'standards_adopted',
  columns: {
    organisation_id: { type: 'uuid', primary: true },
    entry: { type: 'integer', primary: true },
    programme_id: { type: 'uuid', nullable: true },
    standard_id: { type: 'text' },
    edition: { type: 'text' },
    level: { type: 'text' },
    rule_pack_id: { type: 'text', nullable: true },
    rule_pack_version: { type: 'text', nullable: true },
    adopted_on: { type: 'date' },
  },
});

/** Every target that was set; of those valid on a day the one with the latest `valid_from`, then `entry`, holds. */
export interface TargetRow {
  organisation_id: string;
  entry: number;
  programme_id: string | null;
  indicator_id: string;
  target: number;
  source: string;
  edition: string | null;
  valid_from: string;
}

export const targetsEntity = new EntitySchema<TargetRow>({
  name: 'Target',
  schema: readSchema,
  tableName: 'targets',
  columns: {
    organisation_id: { type: 'uuid', primary: true },
    entry: { type: 'integer', primary: true },
    programme_id: { type: 'uuid', nullable: true },
    indicator_id: { type: 'text' },
    target: { type: 'double precision' },
    source: { type: 'text' },
    edition: { type: 'text', nullable: true },
    valid_from: { type: 'date' },
  },
});

export interface GrantRow {
  grant_id: string;
  organisation_id: string;
  funder_id: string;
  name: string;
  from_on: string;
  to_on: string;
  rule_pack_id: string;
  rule_pack_version: string;
  quota: number | null;
  minimum_cell_size: number;
  registered_on: string;
  closed_on: string | null;
}

export const grantsEntity = new EntitySchema<GrantRow>({
  name: 'Grant',
  schema: readSchema,
  tableName: 'grants',
  columns: {
    grant_id: { type: 'uuid', primary: true },
    organisation_id: { type: 'uuid' },
    funder_id: { type: 'text' },
    name: { type: 'text' },
    from_on: { type: 'date' },
    to_on: { type: 'date' },
    rule_pack_id: { type: 'text' },
    rule_pack_version: { type: 'text' },
    quota: { type: 'integer', nullable: true },
    minimum_cell_size: { type: 'integer' },
    registered_on: { type: 'date' },
    closed_on: { type: 'date', nullable: true },
  },
});
