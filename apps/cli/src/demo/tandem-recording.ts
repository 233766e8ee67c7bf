import type { TandemEvent } from '@tandemspur/contracts';
import { pairMoves, Refusal, tandemDecider } from '@tandemspur/domain';
import { pairStream, streamName } from '@tandemspur/event-store';
import type { Role } from './cast.js';
import { occurrenceAt, type Entry } from './entry.js';
import { incrementalFold } from './incremental-fold.js';
import type { Random } from './random.js';
import type { Recording } from './recorder.js';
import { deskOf, leadAs, type Hand, type Team } from './staff.js';

/** Mentors write on their phones, some at the computer. */
const handOf = (random: Random, entry: Entry, role: Role, team: Team): Hand => {
  if (entry.by === 'mentor') {
    const source = random.chance(0.86) ? 'phone' : 'web';
    return { actor: { id: role.mentor.id, role: 'mentor_link' }, source };
  }
  if (entry.by === 'quality_manager') return leadAs(team, 'quality_manager');
  const given = role.handover && entry.recorded >= role.handover.on ? role.handover.to : role.coordinatorId;
  return deskOf(team, given, entry.recorded);
};

/** What was recorded of a tandem, and what the rules refused; the latter stays out, as in the real form. */
export interface TandemRecordings {
  readonly recordings: readonly Recording[];
  readonly refusals: readonly Refusal[];
}

/**
 * Takes the entries of one tandem, in the order of recording, through the tandem's decider, and records what they do to
 * its pair. The pair has no other tandem: people meet again only after a declined proposal.
 */
export const recordTandem = (
  random: Random,
  role: Role,
  team: Team,
  entries: readonly Entry[],
): TandemRecordings => {
  const stream = streamName('tandem', role.tandemId);
  const tandem = incrementalFold(tandemDecider);

  const decide = (entry: Entry): readonly TandemEvent[] =>
    tandemDecider.decide(entry.command, tandem.state(), {
      id: role.tandemId,
      occurrence: occurrenceAt(entry.occurred, entry.precision),
      newId: entry.newId ?? role.tandemId,
    });

  const record = (entry: Entry): Recording => {
    const occurrence = occurrenceAt(entry.occurred, entry.precision);
    const events = decide(entry);
    const before = tandem.state();
    events.forEach((event) => {
      tandem.add({ ...event, ...occurrence });
    });
    const moves = pairMoves(role.tandemId, before, tandem.state());
    return {
      events: [
        ...events.map((event) => ({ stream, event })),
        ...moves.map(({ pair, event }) => ({ stream: pairStream(pair.mentorId, pair.menteeId), event })),
      ],
      occurrence,
      recorded: entry.recorded,
      hand: handOf(random, entry, role, team),
    };
  };

  const recordings: Recording[] = [];
  const refusals: Refusal[] = [];
  for (const entry of entries) {
    try {
      recordings.push(record(entry));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusals.push(error);
    }
  }
  return { recordings, refusals };
};
