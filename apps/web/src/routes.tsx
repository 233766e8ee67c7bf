import { lazy, type ComponentType } from 'react';
import type { Label } from '@tandemspur/contracts';

interface Screen {
  readonly path: string;
  readonly screen: ComponentType;
  /** Set when the screen stands in the navigation. */
  readonly navigation?: Label;
}

/** Every screen; each is loaded when it is first needed. */
export const routes: readonly Screen[] = [
  {
    path: '/',
    screen: lazy(() => import('./screens/tandem-list/tandem-list.js')),
    navigation: { de: 'Tandems', en: 'Tandems' },
  },
  { path: '/tandems/:id', screen: lazy(() => import('./screens/tandem/tandem.js')) },
  { path: '/new', screen: lazy(() => import('./screens/new-tandem/new-tandem.js')) },
  {
    path: '/staff',
    screen: lazy(() => import('./screens/staff/staff.js')),
    navigation: { de: 'Team', en: 'Team' },
  },
  {
    path: '/operations',
    screen: lazy(() => import('./screens/operations/operations.js')),
    navigation: { de: 'Betrieb', en: 'Operations' },
  },
];

export const notFound = lazy(() => import('./screens/not-found/not-found.js'));
