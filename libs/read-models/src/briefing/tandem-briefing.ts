import type { BriefingView, KeyMomentsView } from '@tandemspur/contracts';
import { briefingOf, keyMomentsOf, type Briefing } from '@tandemspur/domain';
import type { EventStore } from '@tandemspur/event-store';
import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { noProgramme } from '../follow-ups/follow-ups.entity.js';
import { readStandards } from '../follow-ups/standards-in-force.js';
import { namesOf } from '../names.js';
import { programmesEntity } from '../programmes/programmes.entity.js';
import { safeguardingOpen } from '../tandem-overview/safeguarding-open.js';
import { rematchesOf } from '../tandem-overview/tandem-detail.js';
import { briefingViewOf } from './briefing-view.js';
import { keyMomentBlocksOf } from './key-moment-blocks.js';
import { readLife } from './read-life.js';

/** Where a tandem is read from: its events from the store, names and neighbours from the read models. */
export interface BriefingSources {
  readonly store: Pick<EventStore, 'readStream'>;
  readonly dataSource: DataSource;
  readonly sql: Pick<pg.Pool, 'query'>;
}

export interface BriefingRequest {
  readonly organisationId: string;
  readonly tandemId: string;
  /** `YYYY-MM-DD` where the organisation is. */
  readonly today: string;
}

const idsIn = (briefing: Briefing): readonly unknown[] => [
  briefing.tandem.mentorId,
  briefing.tandem.menteeId,
  briefing.guardianId,
  ...briefing.tandem.coMentors.map(({ personId }) => personId),
  ...[...briefing.coordinators, ...briefing.covers].map(({ staffId }) => staffId),
  ...briefing.handovers.map(({ to }) => to),
];

const programmeName = async (dataSource: DataSource, programmeId: string | null): Promise<string | null> => {
  if (programmeId === null) return null;
  const found = await dataSource.getRepository(programmesEntity).findOneBy({ programme_id: programmeId });
  return found?.name ?? null;
};

/** The briefing on a tandem; undefined when the organisation has none of this id, or nobody is named in it. */
export const tandemBriefing = async (
  { store, dataSource, sql }: BriefingSources,
  { organisationId, tandemId, today }: BriefingRequest,
): Promise<BriefingView | undefined> => {
  const read = await readLife(store, organisationId, tandemId);
  if (!read) return undefined;
  const standards = await readStandards(sql, organisationId);
  const standard = standards.of(read.programmeId ?? noProgramme);
  const briefing = briefingOf(read.life, { today, standard });
  const { mentorId, menteeId } = briefing.tandem;
  if (mentorId === null || menteeId === null) return undefined;
  return briefingViewOf(briefing, {
    tandemId,
    madeOn: today,
    names: await namesOf(dataSource, idsIn(briefing)),
    programmeName: await programmeName(dataSource, read.programmeId),
    rematches: await rematchesOf(dataSource, tandemId),
    safeguardingOpen: await safeguardingOpen(dataSource, tandemId),
    unreadable: read.unreadable,
  });
};

/** The key moments of a tandem in their six blocks; undefined when the organisation has none of this id. */
export const tandemKeyMoments = async (
  store: Pick<EventStore, 'readStream'>,
  organisationId: string,
  tandemId: string,
): Promise<KeyMomentsView | undefined> => {
  const read = await readLife(store, organisationId, tandemId);
  return read && { tandemId, blocks: keyMomentBlocksOf(keyMomentsOf(read.life)) };
};
