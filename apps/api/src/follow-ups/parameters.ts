import { followUpStandings } from '@tandemspur/contracts';
import { addDays, followUpRuleIds, type FollowUpStanding } from '@tandemspur/domain';
import type { WorklistQuestion } from '@tandemspur/read-models';
import { z } from 'zod';
import { pageParameters } from '../http/paging.js';

const several = <S extends z.ZodType>(each: S) =>
  z
    .preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(each).optional())
    .meta({ description: 'May be given several times' });

const whose = {
  programme: z.uuid().optional(),
  coordinator: z.uuid().optional().meta({ description: 'Also as absence cover' }),
};

export const worklistParameters = z.strictObject({
  ...whose,
  standing: several(z.enum(Object.keys(followUpStandings) as FollowUpStanding[])),
  rule: several(z.enum(followUpRuleIds)),
  until: z.iso.date().optional().meta({ description: 'Last day of upcoming ones; today and 14 days' }),
  ...pageParameters.shape,
});

export const countParameters = worklistParameters.pick({
  programme: true,
  coordinator: true,
  rule: true,
  until: true,
});

export const calendarParameters = z.strictObject({ ...whose, lang: z.enum(['de', 'en']).default('de') });

/** How far a worklist looks ahead unless told. */
const usualDays = 14;

/** What the parameters ask of the organisation's follow-ups on a day. */
export const questionOf = (
  organisationId: string,
  today: string,
  { programme, coordinator, standing, rule, until }: Partial<z.output<typeof worklistParameters>>,
): WorklistQuestion => ({
  organisationId,
  today,
  until: until ?? addDays(today, usualDays),
  ...(programme !== undefined && { programmeId: programme }),
  ...(coordinator !== undefined && { coordinatorId: coordinator }),
  ...(standing && { standings: standing }),
  ...(rule && { rules: rule }),
});
