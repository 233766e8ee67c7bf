import { z } from 'zod';

export const programmeView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    targetGroup: z.string(),
    setting: z.string().nullable(),
    agreedTermMonths: z.int(),
    meetingIntervalDays: z.int(),
    agreedHoursPerMonth: z.int().nullable(),
    modes: z.array(z.string()),
    openedOn: z.iso.date(),
    closedOn: z.iso.date().nullable(),
    revision: z.string(),
  })
  .meta({ id: 'Programme' });
export const programmeList = z.array(programmeView);
export type ProgrammeView = z.output<typeof programmeView>;
