import { Menu } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import type { Label } from '@tandemspur/contracts';
import { Icon } from '../icon.js';
import { useText } from '../language/language.js';
import styles from './shell.module.css';
import { texts } from './texts.js';

export interface NavigationItem {
  readonly path: string;
  readonly label: Label;
  /** In the menu at the end, not in the header itself. */
  readonly inMenu: boolean;
}

interface NavigationProps {
  readonly items: readonly NavigationItem[];
}

/** What is needed daily stands in the header, the rest in a menu. */
export const Navigation = ({ items }: NavigationProps) => {
  const t = useText();
  const [location] = useLocation();
  const current = (path: string) => (path === location ? 'page' : undefined);
  const inMenu = items.filter((item) => item.inMenu);
  return (
    <nav aria-label={t(texts.navigation)} className={styles['navigation']}>
      {items
        .filter((item) => !item.inMenu)
        .map(({ path, label }) => (
          <Link key={path} href={path} aria-current={current(path)}>
            {t(label)}
          </Link>
        ))}
      <Menu position="bottom-start" withinPortal={false} withInitialFocusPlaceholder={false} returnFocus>
        <Menu.Target>
          <button type="button" aria-current={inMenu.some(({ path }) => path === location) || undefined}>
            {t(texts.more)} <Icon name="down" size={14} />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {inMenu.map(({ path, label }) => (
            <Menu.Item
              key={path}
              component={Link}
              href={path}
              aria-current={current(path)}
              className={styles['menu-item'] ?? ''}
            >
              {t(label)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </nav>
  );
};
