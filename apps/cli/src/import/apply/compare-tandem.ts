import {
  dayOf,
  describeProblem,
  pairEvents,
  tandemEvents,
  type DomainEvent,
  type PairEvent,
  type ProblemCode,
  type TandemEvent,
} from '@tandemspur/contracts';
import {
  effectiveHistory,
  evolvePair,
  evolveTandem,
  noTandem,
  openPause,
  pairMoves,
  violations,
  type OpenTandems,
  type RecordedEvent,
  type Tandem,
} from '@tandemspur/domain';
import { differences, listed, type Recorded } from './compare-events.js';
import { domainProblem, importProblem, type ImportProblem } from '../problems/findings.js';
import type { MakeId } from '../plan/identities.js';
import { checkMeetingDays, isMeeting, type MeetingDays } from './meeting-days.js';
import type { ImportPlan, PlannedEvent, TandemPlan } from '../plan/plan.js';

/** What is recorded already, by stream, in the order of recording. */
export type Known = ReadonlyMap<string, readonly Recorded[]>;

/** What an import of one tandem would do. */
export interface TandemDifference {
  /** To be appended, in this order. */
  readonly fresh: readonly PlannedEvent[];
  readonly existing: readonly PlannedEvent[];
  /** Left out because something else is recorded. */
  readonly withheld: readonly PlannedEvent[];
  readonly problems: readonly ImportProblem[];
}

const ofTandem: ReadonlySet<string> = new Set(tandemEvents.map(({ type }) => type));
const ofPair: ReadonlySet<string> = new Set(pairEvents.map(({ type }) => type));
const isTandemEvent = (event: DomainEvent): event is TandemEvent => ofTandem.has(event.type);
const isPairEvent = (event: DomainEvent): event is PairEvent => ofPair.has(event.type);

/** What exists once in a tandem: recorded in the app, it stands against the list. */
const onlyOnce: ReadonlySet<ProblemCode> = new Set([
  'proposal-not-open',
  'first-meeting-exists',
  'already-ended',
]);

const stateOf = (effective: readonly Recorded[]): Tandem =>
  effective
    .filter((event): event is RecordedEvent<TandemEvent> => isTandemEvent(event))
    .reduce(evolveTandem, noTandem);

/** What stands for the fields of an event that was taken back. */
const retracted = { de: 'in der App zurückgezogen', en: 'retracted in the app' };

/** One comparison of a tandem's plan with what is recorded. */
class Comparison {
  private readonly fresh: PlannedEvent[] = [];
  private readonly existing: PlannedEvent[] = [];
  private readonly withheld: PlannedEvent[] = [];
  private readonly problems: ImportProblem[] = [];
  /** What a list may not record again, retracted or not. */
  private readonly recordedIds: ReadonlySet<string>;
  /** What holds of it. */
  private readonly byId: ReadonlyMap<string, Recorded>;
  private readonly days: MeetingDays;
  private tandem: Tandem;
  private readonly openInPair: OpenTandems;

  constructor(
    private readonly plan: TandemPlan,
    private readonly known: Known,
    private readonly id: MakeId,
    range: ImportPlan['days'],
  ) {
    const recorded = [...known.values()].flat();
    this.recordedIds = new Set(recorded.map(({ id }) => id));
    this.byId = new Map(effectiveHistory(recorded).map((event) => [event.id, event]));
    const ofThis = this.effective(plan.stream);
    this.tandem = stateOf(ofThis);
    this.openInPair = (known.get(plan.pairStream) ?? [])
      .filter((event): event is RecordedEvent<PairEvent> => isPairEvent(event))
      .reduce<OpenTandems>(evolvePair, []);
    this.days = checkMeetingDays(plan, ofThis, range);
  }

  run(): TandemDifference {
    const { people, events } = this.plan;
    if (this.hasOtherPeople()) {
      for (const planned of [...people, ...events].filter(({ event }) => event.type !== 'TandemResumed')) {
        (this.recordedIds.has(planned.id) ? this.existing : this.withheld).push(planned);
      }
    } else {
      for (const planned of people) this.person(planned);
      for (const planned of events) this.event(planned);
      this.problems.push(...this.days.problems);
    }
    const { fresh, existing, withheld, problems } = this;
    return { fresh, existing, withheld, problems };
  }

  /** Mentor and mentee are what a tandem is; when they are not those recorded, nothing of it can be right. */
  private hasOtherPeople(): boolean {
    const planned = this.plan.events.find(({ event }) => event.type === 'TandemMatched');
    const recorded = planned && this.byId.get(planned.id);
    if (planned?.event.type !== 'TandemMatched' || recorded?.type !== 'TandemMatched') return false;
    const { mentorId, menteeId } = recorded.data;
    if (mentorId === planned.event.data.mentorId && menteeId === planned.event.data.menteeId) return false;
    const fields = { de: 'Patin/Pate oder Kind', en: 'mentor or mentee' };
    this.problems.push(importProblem('imported-differently', this.plan.place, { fields }));
    return true;
  }

  private person(planned: PlannedEvent): void {
    if (this.isRecorded(planned)) return;
    const same = this.effective(planned.stream).some(
      (recorded) =>
        planned.event.type === 'CertificateInspected' &&
        recorded.type === planned.event.type &&
        differences(planned, recorded).length === 0,
    );
    (same ? this.existing : this.fresh).push(planned);
  }

  private event(planned: PlannedEvent): void {
    const { event, occurrence, place } = planned;
    if (!isTandemEvent(event) || this.isRecorded(planned)) return;
    if (event.type === 'TandemPaused' && openPause(this.tandem)) {
      this.existing.push(planned);
      return;
    }
    if (event.type === 'TandemResumed' && !openPause(this.tandem)) return;
    if (isMeeting(event) && this.days.edited.has(dayOf(occurrence.occurredOn))) {
      const fields = { de: 'Treffen dieses Tages', en: 'meetings of that day' };
      this.withhold(planned, importProblem('imported-differently', place, { fields }));
      return;
    }
    if (event.type === 'KeyMomentNoted' && this.belongsToWithheldMeeting(planned)) {
      this.withheld.push(planned);
      return;
    }
    const occurred = { ...event, ...occurrence };
    const broken = violations(this.tandem, occurred);
    const once = broken.find(({ code }) => onlyOnce.has(code));
    if (once) {
      const { detail } = describeProblem(once.code, once.params);
      this.withhold(planned, importProblem('recorded-otherwise', place, { detail }));
      return;
    }
    this.problems.push(...broken.map(({ code, params }) => domainProblem(code, place, params)));
    const after = evolveTandem(this.tandem, occurred);
    const moves = this.pairMoves(planned, after);
    const pairIsOpen = this.openInPair.some((id) => id !== this.plan.tandemId);
    if (pairIsOpen && moves.some((move) => move.event.type === 'PairOccupied')) {
      this.problems.push(domainProblem('pair-already-open', place));
    }
    this.fresh.push(planned, ...moves);
    this.tandem = after;
  }

  private belongsToWithheldMeeting({ place: { row } }: PlannedEvent): boolean {
    return row !== this.plan.place.row && this.withheld.some(({ place }) => place.row === row);
  }

  private effective(stream: string): readonly Recorded[] {
    return effectiveHistory(this.known.get(stream) ?? []);
  }

  private pairEventId(cause: PlannedEvent): string {
    return this.id('pair', cause.id);
  }

  /** What an event of the tandem, which makes it what it is after it, does to its pair. */
  private pairMoves(cause: PlannedEvent, after: Tandem): readonly PlannedEvent[] {
    const { tandemId, pairStream } = this.plan;
    return pairMoves(tandemId, this.tandem, after).map(({ event }) => ({
      ...cause,
      id: this.pairEventId(cause),
      stream: pairStream,
      event,
    }));
  }

  /** What was recorded of the pair together with an event of the tandem. */
  private recordedMoves(cause: PlannedEvent): readonly PlannedEvent[] {
    const recorded = this.byId.get(this.pairEventId(cause));
    if (!recorded) return [];
    return [{ ...cause, id: recorded.id, stream: recorded.stream, event: recorded }];
  }

  private withhold(planned: PlannedEvent, problem: ImportProblem): void {
    this.withheld.push(planned);
    this.problems.push(problem);
  }

  private isRecorded(planned: PlannedEvent): boolean {
    if (!this.recordedIds.has(planned.id)) return false;
    const recorded = this.byId.get(planned.id);
    const labels = recorded ? differences(planned, recorded) : [retracted];
    if (labels.length === 0) this.existing.push(planned, ...this.recordedMoves(planned));
    else {
      this.withhold(
        planned,
        importProblem('imported-differently', planned.place, { fields: listed(labels) }),
      );
    }
    return true;
  }
}

/**
 * What of a tandem's plan is new, what is recorded already, and what is recorded otherwise. Broken rules of the
 * domain are flagged, not refused. Pure.
 */
export const compareTandem = (
  plan: TandemPlan,
  known: Known,
  id: MakeId,
  range: ImportPlan['days'],
): TandemDifference => new Comparison(plan, known, id, range).run();
