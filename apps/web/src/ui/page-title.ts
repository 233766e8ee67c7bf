import { useEffect } from 'react';

/** Names the page in the browser's tab and history. */
export const usePageTitle = (title: string | undefined): void => {
  useEffect(() => {
    document.title = title ? `${title} · Tandemspur` : 'Tandemspur';
  }, [title]);
};
