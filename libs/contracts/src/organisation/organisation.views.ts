import { z } from 'zod';

const programmeId = z.uuid().nullable().meta({ description: 'null: for the whole organisation' });

/** What the organisation holds itself to, and who funds it. Lists are in the order in which it was said. */
export const organisationView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    timeZone: z.string(),
    standards: z.array(
      z.object({
        standardId: z.string(),
        edition: z.string(),
        level: z.string(),
        programmeId,
        rulePackId: z.string().nullable(),
        rulePackVersion: z.string().nullable(),
        adoptedOn: z.iso.date(),
      }),
    ),
    targets: z.array(
      z.object({
        indicatorId: z.string(),
        value: z.number(),
        source: z.string(),
        edition: z.string().nullable(),
        validFrom: z.iso.date(),
        programmeId,
      }),
    ),
    grants: z.array(
      z.object({
        grantId: z.uuid(),
        funderId: z.string(),
        name: z.string(),
        from: z.iso.date(),
        to: z.iso.date(),
        rulePackId: z.string(),
        rulePackVersion: z.string(),
        quota: z.int().nullable(),
        minimumCellSize: z.int(),
        registeredOn: z.iso.date(),
        closedOn: z.iso.date().nullable(),
      }),
    ),
    revision: z.string(),
  })
  .meta({ id: 'Organisation' });
export type OrganisationView = z.output<typeof organisationView>;
