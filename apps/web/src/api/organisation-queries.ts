import { useQuery } from '@tanstack/react-query';
import type { OrganisationView } from '@tandemspur/contracts';
import { read } from './own-writes.js';

export const useOrganisation = () =>
  useQuery({
    queryKey: ['organisation'],
    queryFn: ({ signal }) => read<OrganisationView>('/organisation', { signal }),
  });
