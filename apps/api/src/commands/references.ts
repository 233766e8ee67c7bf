import type { CommandDefinition, ReferenceTarget, StreamKind } from '@tandemspur/contracts';
import { Refusal } from '@tandemspur/domain';
import { streamName, wireNamesOf, type EventStore } from '@tandemspur/event-store';

/** Where a reference leads, and the events that begin such a stream. A conflict lives inside its tandem. */
const targets: Partial<Record<ReferenceTarget, { stream: StreamKind; begunBy: readonly string[] }>> = {
  mentor: { stream: 'person', begunBy: ['MentorApplied'] },
  mentee: { stream: 'person', begunBy: ['MenteeRegistered'] },
  staff: { stream: 'staff', begunBy: ['StaffJoined'] },
  tandem: { stream: 'tandem', begunBy: ['TandemProposed', 'TandemMatched'] },
};

const exists = async (store: EventStore, stream: string, begunBy: readonly string[]): Promise<boolean> => {
  const names = wireNamesOf(begunBy);
  for await (const batch of store.readStream(stream)) {
    if (batch.some((event) => names.includes(event.type))) return true;
  }
  return false;
};

/**
 * Everything that a command names must exist and be of the kind that the field says.
 *
 * @throws Refusal `reference-unknown`
 */
export const checkReferences = async (
  store: EventStore,
  definition: CommandDefinition,
  input: Readonly<Record<string, unknown>>,
): Promise<void> => {
  for (const [name, field] of Object.entries(definition.fields)) {
    const value = input[name];
    const target = field.shape.kind === 'reference' ? targets[field.shape.to] : undefined;
    if (!target || typeof value !== 'string') continue;
    if (!(await exists(store, streamName(target.stream, value), target.begunBy))) {
      throw new Refusal('reference-unknown', { field: name }, name);
    }
  }
};
