export * from './catalogue.js';
export * from './cursor.js';
export * from './event-reader.js';
export * from './people/people.entity.js';
export * from './staff/staff.entity.js';
export * from './tandem-overview/tandem-overview.entity.js';
export * from './tandem-overview/tandem-counts.entity.js';
export * from './tandem-overview/tandem-counts.js';
export * from './tandem-overview/tandem-list.js';
export * from './tandem-timeline/tandem-timeline.entity.js';
export * from './tandem-timeline/tandem-timeline-page.js';
export { findTandem } from './tandem-overview/tandem-detail.js';
export * from './tandem-overview/handovers.js';
export * from './briefing/tandem-briefing.js';
export * from './briefing/briefings-of-coordinator.js';
export * from './skip-journal.js';
export * from './tandem-history/every-tandem.js';
export * from './tandem-history/history-difference.js';
export * from './tandem-history/overview-at.js';
export * from './tandem-history/recorded-entries.js';
export {
  readTandem,
  recordedTandem,
  seenFrom,
  type RecordedTandem,
} from './tandem-history/recorded-tandem.js';
export * from './tandem-history/tandem-history.js';
export * from './follow-ups/follow-ups.entity.js';
export { standardsOf, readStandards } from './follow-ups/standards-in-force.js';
export * from './follow-ups/worklist.js';
export type { WorklistScope } from './follow-ups/worklist-sql.js';
export * from './people/people-list.js';
export * from './people/person-detail.js';
export * from './people/person-facts.js';
export * from './person-timeline/person-timeline-page.js';
export * from './tandem-people/tandem-people.entity.js';
export * from './organisation/organisation.entities.js';
export * from './organisation/organisation-view.js';
export * from './programmes/programmes.entity.js';
export * from './programmes/programme-list.js';
export * from './gatherings/gathering-list.js';
export * from './safeguarding/concern-list.js';
export * from './reports/report-list.js';
export * from './staff/staff-list.js';
export * from './waiting-list/waiting-list.js';
