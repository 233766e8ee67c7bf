/** Enough of an id for people to tell two things apart where no name may stand. */
export const shortId = (id: string): string => id.slice(-8);
