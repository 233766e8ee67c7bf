import { z } from 'zod';

export const caseStatuses = {
  received: { de: 'eingegangen', en: 'received' },
  assessed: { de: 'eingeschätzt', en: 'assessed' },
  referred: { de: 'weitergeleitet', en: 'referred' },
  closed: { de: 'geschlossen', en: 'closed' },
} as const;
export type CaseStatus = keyof typeof caseStatuses;

const hours = z.int().nullable();

/** One safeguarding concern without what was said. All of it is of class S4. */
export const concernView = z
  .object({
    id: z.uuid(),
    status: z.enum(Object.keys(caseStatuses) as CaseStatus[]),
    urgency: z.string(),
    tandemId: z.uuid().nullable(),
    receivedAt: z.string(),
    ageHours: z.int().meta({ description: 'Since it was received, until it was closed or now' }),
    hoursToAssessment: hours.meta({
      description:
        'From its receipt to the assessment; null while there is none or its time of day is unknown',
    }),
    assessedOn: z.iso.date().nullable(),
    closedOn: z.iso.date().nullable(),
  })
  .meta({ id: 'SafeguardingConcern' });
export const concernList = z.array(concernView);
export type ConcernView = z.output<typeof concernView>;

export const concernDetail = concernView
  .extend({
    channel: z.string(),
    online: z.boolean(),
    text: z.string(),
    assessments: z.array(z.object({ on: z.string(), method: z.string(), expertConsulted: z.boolean() })),
    referrals: z.array(z.object({ on: z.string(), to: z.string(), measures: z.string().nullable() })),
    closingMeasures: z.string().nullable(),
    actions: z.array(z.string()),
    revision: z.string(),
  })
  .meta({ id: 'SafeguardingConcernDetail' });
export type ConcernDetail = z.output<typeof concernDetail>;
