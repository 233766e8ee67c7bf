/** The organisation that a command works for. */
export abstract class OrganisationContext {
  abstract readonly id: string;
  /** IANA name; calendar days are this zone's. */
  abstract readonly timeZone: string;
}
