import { z } from 'zod';

export const staffView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    roles: z.array(z.string()),
    email: z.string().nullable(),
    joinedOn: z.iso.date().nullable(),
    leftOn: z.iso.date().nullable(),
    openTandems: z.int().meta({ description: 'Tandems that they coordinate and that have not ended' }),
  })
  .meta({ id: 'Staff' });
export const staffList = z.array(staffView);
export type StaffView = z.output<typeof staffView>;

export const staffDetail = staffView.extend({ revision: z.string() }).meta({ id: 'StaffDetail' });
export type StaffDetail = z.output<typeof staffDetail>;
