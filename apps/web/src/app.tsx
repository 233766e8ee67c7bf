import { Suspense, useEffect, useRef } from 'react';
import { Skeleton } from '@mantine/core';
import { Route, Switch, useLocation } from 'wouter';
import { notFound, routes } from './routes.js';
import { ScreenFailed } from './ui/feedback/screen-failed.js';
import { Shell } from './ui/shell/shell.js';

const navigation = routes.flatMap(({ path, navigation: label, inMenu = false }) =>
  label ? [{ path, label, inMenu }] : [],
);

/**
 * A new screen starts at its top, and with it the keyboard and the screen reader. Going back leaves the place to
 * the browser, which remembers it.
 */
const useFreshStart = (location: string): void => {
  const previous = useRef(location);
  const wentBack = useRef(false);
  useEffect(() => {
    const note = (): void => {
      wentBack.current = true;
    };
    window.addEventListener('popstate', note);
    return () => {
      window.removeEventListener('popstate', note);
    };
  }, []);
  useEffect(() => {
    if (previous.current === location) return;
    previous.current = location;
    const back = wentBack.current;
    wentBack.current = false;
    if (back) return;
    window.scrollTo(0, 0);
    document.getElementById('content')?.focus({ preventScroll: true });
  }, [location]);
};

export const App = () => {
  const [location] = useLocation();
  useFreshStart(location);
  return (
    <Shell navigation={navigation}>
      <ScreenFailed key={location}>
        <Suspense fallback={<Skeleton height={240} radius="md" />}>
          <Switch>
            {routes.map(({ path, screen }) => (
              <Route key={path} path={path} component={screen} />
            ))}
            <Route component={notFound} />
          </Switch>
        </Suspense>
      </ScreenFailed>
    </Shell>
  );
};
