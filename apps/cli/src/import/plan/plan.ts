import type { DomainEvent, Occurrence } from '@tandemspur/contracts';
import type { ImportProblem, Place } from '../problems/findings.js';
import type { MakeId } from './identities.js';

/** An event that the lists call for. */
export interface PlannedEvent {
  readonly id: string;
  readonly stream: string;
  readonly event: DomainEvent;
  readonly occurrence: Occurrence;
  readonly place: Place;
}

/** What one tandem brings; appended together or not at all. */
export interface TandemPlan {
  readonly tandemId: string;
  readonly stream: string;
  readonly pairStream: string;
  readonly place: Place;
  /** Staff and people; other tandems of the same people plan the same events. */
  readonly people: readonly PlannedEvent[];
  /** The tandem's own, in the order in which rules test them: its frame first, then what lies inside. */
  readonly events: readonly PlannedEvent[];
}

/** Everything that the lists call for. */
export interface ImportPlan {
  readonly tandems: readonly TandemPlan[];
  readonly problems: readonly ImportProblem[];
  /** First and last day of the meetings in the list. */
  readonly days: { readonly first: string; readonly last: string } | undefined;
}

/** What the lists do not say and the person who imports may set. */
export interface PlanOptions {
  readonly organisationId: string;
  readonly termMonths: number;
  readonly intervalDays: number;
  /** The day that the list shows, if it says so. */
  readonly asOf: string | undefined;
}

/** Who takes part in a tandem. */
export interface Participants {
  readonly mentorId: string;
  readonly menteeId: string;
  readonly staffId: string | undefined;
}

/** What the plan of one tandem needs to know of the whole. */
export interface PlanContext {
  readonly people: Participants;
  /** The earliest date at which each person appears anywhere in the list. */
  readonly since: ReadonlyMap<string, Occurrence>;
  readonly id: MakeId;
  readonly options: PlanOptions;
}

/** Adds an event to the plan of a tandem; the key tells events of one type apart. */
export type Plan = (event: DomainEvent, occurrence: Occurrence, place: Place, key?: string) => void;
