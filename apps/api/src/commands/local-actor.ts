/** Who acts while there is no login. */
export const localActor = { id: 'local', role: 'coordinator' } as const;
