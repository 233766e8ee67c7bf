import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { Label } from '@tandemspur/contracts';
import { useText } from '../../ui/language/language.js';
import { usePageTitle } from '../../ui/page-title.js';

const texts = {
  title: { de: 'Diese Seite gibt es nicht', en: 'There is no such page' },
  back: { de: 'Zur Liste der Tandems', en: 'To the list of tandems' },
} as const satisfies Record<string, Label>;

const NotFound = () => {
  const t = useText();
  usePageTitle(t(texts.title));
  return (
    <>
      <h1>{t(texts.title)}</h1>
      <Button component={Link} href="/" size="md" mt="md">
        {t(texts.back)}
      </Button>
    </>
  );
};

export default NotFound;
