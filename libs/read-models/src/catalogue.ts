import { ReadModels1795000001000 } from './migrations/1795000001000-read-models.migration.js';
import { TandemCounts1795000003000 } from './migrations/1795000003000-tandem-counts.migration.js';
import { peopleEntity } from './people/people.entity.js';
import { peopleProjection } from './people/people.projection.js';
import { staffEntity } from './staff/staff.entity.js';
import { staffProjection } from './staff/staff.projection.js';
import { tandemCountsEntity } from './tandem-overview/tandem-counts.entity.js';
import { tandemOverviewEntity } from './tandem-overview/tandem-overview.entity.js';
import { tandemOverviewProjection } from './tandem-overview/tandem-overview.projection.js';
import { tandemTimelineEntity } from './tandem-timeline/tandem-timeline.entity.js';
import { tandemTimelineProjection } from './tandem-timeline/tandem-timeline.projection.js';

/** Every read model's projection. */
export const projections = [
  peopleProjection,
  staffProjection,
  tandemOverviewProjection,
  tandemTimelineProjection,
];

/** Every read model's table. */
export const entities = [
  peopleEntity,
  staffEntity,
  tandemOverviewEntity,
  tandemCountsEntity,
  tandemTimelineEntity,
];

export const readModelMigrations = [ReadModels1795000001000, TandemCounts1795000003000];
