/** Every projection that the service runs, in the order in which it lists them. */
export const projectionNames = [
  'people',
  'staff',
  'tandem-overview',
  'tandem-timeline',
  'follow-ups',
  'person-follow-ups',
  'person-timeline',
  'tandem-people',
  'organisation',
  'programmes',
  'gatherings',
  'safeguarding',
  'reports',
] as const;

/** Those that read the events of tandems. */
export const tandemProjections = [
  'tandem-overview',
  'tandem-timeline',
  'follow-ups',
  'tandem-people',
] as const;

/** Those that read the events of people. */
export const personProjections = ['people', 'person-follow-ups', 'person-timeline'] as const;
