import type { ReactNode } from 'react';
import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { Label } from '@tandemspur/contracts';
import { useText } from '../language/language.js';
import styles from './sheet.module.css';

const close = { de: 'Schließen', en: 'Close' } as const satisfies Label;

interface SheetProps {
  readonly opened: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Holds one form: from below within the thumb's reach on a phone, beside the page on a desk. */
export const Sheet = ({ opened, title, onClose, children }: SheetProps) => {
  const t = useText();
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      position={narrow ? 'bottom' : 'right'}
      size={narrow ? 'auto' : 460}
      transitionProps={{ duration: 150 }}
      classNames={{ content: styles['content'] ?? '' }}
    >
      <Drawer.Overlay backgroundOpacity={0.4} />
      <Drawer.Content>
        {/* Mantine draws a <header>, which outside of a section would be the page's. */}
        <Drawer.Header role="none" className={styles['header'] ?? ''}>
          <Drawer.Title className={styles['title'] ?? ''}>{title}</Drawer.Title>
          <Drawer.CloseButton aria-label={t(close)} size={44} iconSize={22} />
        </Drawer.Header>
        <Drawer.Body className={styles['body'] ?? ''}>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
};
