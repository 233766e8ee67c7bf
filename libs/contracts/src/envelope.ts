import { z } from 'zod';
import { precisions } from './define/occurrence.js';

export const sources = {
  web: { de: 'Web', en: 'web' },
  phone: { de: 'Telefon', en: 'phone' },
  import: { de: 'Import', en: 'import' },
  api: { de: 'API', en: 'API' },
  system: { de: 'System', en: 'system' },
} as const;
export type Source = keyof typeof sources;

export const actorRoles = [
  'mentor_link',
  'coordinator',
  'quality_manager',
  'safeguarding_officer',
  'auditor',
  'administrator',
  'system',
] as const;
export type ActorRole = (typeof actorRoles)[number];

/** Who did it. The id is opaque; never a name. */
export interface Actor {
  readonly id: string;
  readonly role: ActorRole;
}

/**
 * What is stored beside an event's data, as flat strings: KurrentDB's multi-stream append takes nothing else.
 * `recordedAt` stands here because that client cuts the server's own time to whole seconds.
 */
export const eventMetadata = z.object({
  occurredOn: z.string(),
  precision: z.enum(precisions),
  recordedAt: z.iso.datetime({ precision: 3 }),
  actorId: z.string(),
  actorRole: z.enum(actorRoles),
  source: z.enum(Object.keys(sources) as Source[]),
  organisationId: z.uuid(),
  programmeId: z.uuid().optional(),
  correlationId: z.uuid(),
  causationId: z.uuid(),
});
export type EventMetadata = z.output<typeof eventMetadata>;

/** What a fold may use of an event besides its data. */
export interface Recorded extends EventMetadata {
  readonly id: string;
  readonly stream: string;
  readonly revision: bigint;
  /** Opaque and order-preserving as text. */
  readonly position: string;
}
