import { followUpsEntity } from './follow-ups/follow-ups.entity.js';
import { followUpsProjection } from './follow-ups/follow-ups.projection.js';
import { personFollowUpsEntity } from './follow-ups/person-follow-ups.entity.js';
import { personFollowUpsProjection } from './follow-ups/person-follow-ups.projection.js';
import { gatheringsEntity } from './gatherings/gatherings.entity.js';
import { gatheringsProjection } from './gatherings/gatherings.projection.js';
import { ReadModels1795000001000 } from './migrations/1795000001000-read-models.migration.js';
import { TandemCounts1795000003000 } from './migrations/1795000003000-tandem-counts.migration.js';
import { Handovers1795000006000 } from './migrations/1795000006000-handovers.migration.js';
import { PeopleAndProgrammes1795000007000 } from './migrations/1795000007000-people-and-programmes.migration.js';
import { FollowUps1795000008000 } from './migrations/1795000008000-follow-ups.migration.js';
import {
  grantsEntity,
  organisationEntity,
  standardsAdoptedEntity,
  targetsEntity,
} from './organisation/organisation.entities.js';
import { organisationProjection } from './organisation/organisation.projection.js';
import { peopleEntity } from './people/people.entity.js';
import { peopleProjection } from './people/people.projection.js';
import { personTimelineEntity } from './person-timeline/person-timeline.entity.js';
import { personTimelineProjection } from './person-timeline/person-timeline.projection.js';
import { programmesEntity } from './programmes/programmes.entity.js';
import { programmesProjection } from './programmes/programmes.projection.js';
import { reportsEntity } from './reports/reports.entity.js';
import { reportsProjection } from './reports/reports.projection.js';
import { safeguardingCasesEntity, safeguardingConcernsEntity } from './safeguarding/safeguarding.entities.js';
import { safeguardingProjection } from './safeguarding/safeguarding.projection.js';
import { staffEntity } from './staff/staff.entity.js';
import { staffProjection } from './staff/staff.projection.js';
import { tandemCountsEntity } from './tandem-overview/tandem-counts.entity.js';
import { tandemOverviewEntity } from './tandem-overview/tandem-overview.entity.js';
import { tandemOverviewProjection } from './tandem-overview/tandem-overview.projection.js';
import { tandemPeopleEntity } from './tandem-people/tandem-people.entity.js';
import { tandemPeopleProjection } from './tandem-people/tandem-people.projection.js';
import { tandemTimelineEntity } from './tandem-timeline/tandem-timeline.entity.js';
import { tandemTimelineProjection } from './tandem-timeline/tandem-timeline.projection.js';

/** Every read model's projection. */
export const projections = [
  peopleProjection,
  staffProjection,
  tandemOverviewProjection,
  tandemTimelineProjection,
  followUpsProjection,
  personFollowUpsProjection,
  personTimelineProjection,
  tandemPeopleProjection,
  organisationProjection,
  programmesProjection,
  gatheringsProjection,
  safeguardingProjection,
  reportsProjection,
];

/** Every read model's table. */
export const entities = [
  peopleEntity,
  staffEntity,
  tandemOverviewEntity,
  tandemCountsEntity,
  tandemTimelineEntity,
  followUpsEntity,
  personFollowUpsEntity,
  personTimelineEntity,
  tandemPeopleEntity,
  organisationEntity,
  standardsAdoptedEntity,
  targetsEntity,
  grantsEntity,
  programmesEntity,
  gatheringsEntity,
  safeguardingCasesEntity,
  safeguardingConcernsEntity,
  reportsEntity,
];

export const readModelMigrations = [
  ReadModels1795000001000,
  TandemCounts1795000003000,
  Handovers1795000006000,
  PeopleAndProgrammes1795000007000,
  FollowUps1795000008000,
];
