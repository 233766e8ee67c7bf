import type { Fields, ReferenceTarget, StreamKind } from '@tandemspur/contracts';
import { Refusal } from '@tandemspur/domain';
import { streamName, wireNamesOf, type EventStore, type StoredEvent } from '@tandemspur/event-store';
import type { Organisation } from '../organisation.js';

interface Target {
  readonly stream: StreamKind;
  /** The events that begin what is referred to. */
  readonly begunBy: readonly string[];
  /** Where it has no stream of its own: the field that holds its id in the organisation's stream. */
  readonly idIn?: string;
}

/** Where a reference leads. What lives inside the command's own stream is known to its decider. */
const targets: Partial<Readonly<Record<ReferenceTarget, Target>>> = {
  person: { stream: 'person', begunBy: ['MentorApplied', 'MenteeRegistered', 'GuardianNamed'] },
  mentor: { stream: 'person', begunBy: ['MentorApplied'] },
  mentee: { stream: 'person', begunBy: ['MenteeRegistered'] },
  guardian: { stream: 'person', begunBy: ['GuardianNamed'] },
  staff: { stream: 'staff', begunBy: ['StaffJoined'] },
  programme: { stream: 'programme', begunBy: ['ProgrammeOpened'] },
  tandem: { stream: 'tandem', begunBy: ['TandemProposed', 'TandemMatched'] },
  report: { stream: 'report', begunBy: ['ReportIssued'] },
  grant: { stream: 'organisation', begunBy: ['GrantRegistered'], idIn: 'grantId' },
};

const isOf = ({ data }: StoredEvent, field: string, id: string): boolean =>
  (JSON.parse(data) as Readonly<Record<string, unknown>>)[field] === id;

/** Fields with their values; `at` leads to them in what the client sent. */
export interface Referring {
  readonly stream: StreamKind;
  readonly fields: Fields;
  readonly values: Readonly<Record<string, unknown>>;
  readonly at?: string;
}

/** Looks up what commands refer to. */
export class References {
  constructor(
    private readonly store: Pick<EventStore, 'readStream'>,
    private readonly organisation: Organisation,
  ) {}

  /**
   * Everything that is named must exist and be of the kind that the field says.
   *
   * @throws Refusal `reference-unknown`
   */
  async check({ stream, fields, values, at = '' }: Referring): Promise<void> {
    for (const [name, { shape }] of Object.entries(fields)) {
      const target = shape.kind === 'reference' ? targets[shape.to] : undefined;
      if (!target || (target.idIn !== undefined && target.stream === stream)) continue;
      const ids = [values[name]].flat().filter((id) => typeof id === 'string');
      const found = await Promise.all(ids.map((id) => this.exists(target, id)));
      if (found.includes(false)) throw new Refusal('reference-unknown', { field: name }, `${at}${name}`);
    }
  }

  private async exists({ stream, begunBy, idIn }: Target, id: string): Promise<boolean> {
    const names = wireNamesOf(begunBy);
    const place = streamName(stream, idIn === undefined ? id : this.organisation.id);
    for await (const batch of this.store.readStream(place)) {
      const begins = (event: StoredEvent) =>
        names.includes(event.type) && (idIn === undefined || isOf(event, idIn, id));
      if (batch.some(begins)) return true;
    }
    return false;
  }
}
