import { lazy, type ComponentType } from 'react';
import type { Label } from '@tandemspur/contracts';

interface Screen {
  readonly path: string;
  readonly screen: ComponentType;
  /** Set when the screen stands in the navigation. */
  readonly navigation?: Label;
  /** Stands in the navigation's menu instead of in the header itself. */
  readonly inMenu?: true;
}

/** Every screen; each is loaded when it is first needed. */
export const routes: readonly Screen[] = [
  {
    path: '/',
    screen: lazy(() => import('./screens/tandem-list/tandem-list.js')),
    navigation: { de: 'Tandems', en: 'Tandems' },
  },
  {
    path: '/worklist',
    screen: lazy(() => import('./screens/worklist/worklist.js')),
    navigation: { de: 'Aufgaben', en: 'Tasks' },
  },
  {
    path: '/people',
    screen: lazy(() => import('./screens/people/people.js')),
    navigation: { de: 'Personen', en: 'People' },
  },
  { path: '/people/:id', screen: lazy(() => import('./screens/person/person.js')) },
  { path: '/tandems/:id', screen: lazy(() => import('./screens/tandem/tandem.js')) },
  { path: '/tandems/:id/history', screen: lazy(() => import('./screens/history/history.js')) },
  { path: '/tandems/:id/briefing', screen: lazy(() => import('./screens/briefing/briefing.js')) },
  { path: '/new', screen: lazy(() => import('./screens/new-tandem/new-tandem.js')) },
  {
    path: '/waiting',
    screen: lazy(() => import('./screens/waiting/waiting.js')),
    navigation: { de: 'Warteliste', en: 'Waiting list' },
    inMenu: true,
  },
  {
    path: '/handovers',
    screen: lazy(() => import('./screens/handovers/handovers.js')),
    navigation: { de: 'Übergaben', en: 'Handovers' },
    inMenu: true,
  },
  {
    path: '/programmes',
    screen: lazy(() => import('./screens/programmes/programmes.js')),
    navigation: { de: 'Programme', en: 'Programmes' },
    inMenu: true,
  },
  { path: '/programmes/:id', screen: lazy(() => import('./screens/programme/programme.js')) },
  {
    path: '/gatherings',
    screen: lazy(() => import('./screens/gatherings/gatherings.js')),
    navigation: { de: 'Veranstaltungen', en: 'Gatherings' },
    inMenu: true,
  },
  { path: '/gatherings/:id', screen: lazy(() => import('./screens/gathering/gathering.js')) },
  {
    path: '/safeguarding',
    screen: lazy(() => import('./screens/safeguarding/safeguarding.js')),
    navigation: { de: 'Kinderschutz', en: 'Safeguarding' },
    inMenu: true,
  },
  { path: '/safeguarding/:id', screen: lazy(() => import('./screens/concern/concern.js')) },
  {
    path: '/overview',
    screen: lazy(() => import('./screens/overview/overview.js')),
    navigation: { de: 'Rückblick', en: 'Looking back' },
    inMenu: true,
  },
  {
    path: '/staff',
    screen: lazy(() => import('./screens/staff/staff.js')),
    navigation: { de: 'Team', en: 'Team' },
    inMenu: true,
  },
  {
    path: '/organisation',
    screen: lazy(() => import('./screens/organisation/organisation.js')),
    navigation: { de: 'Träger', en: 'Organisation' },
    inMenu: true,
  },
  {
    path: '/operations',
    screen: lazy(() => import('./screens/operations/operations.js')),
    navigation: { de: 'Betrieb', en: 'Operations' },
    inMenu: true,
  },
];

export const notFound = lazy(() => import('./screens/not-found/not-found.js'));
