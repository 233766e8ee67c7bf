import type { Actor } from '@tandemspur/contracts';

/** Who acts while there is no login. */
export const localActor: Actor = { id: 'local', role: 'coordinator' };
