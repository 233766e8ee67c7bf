import type { DataSource } from 'typeorm';

/** Whether there is an open safeguarding case about a tandem, and no more than that. */
export const safeguardingOpen = async (dataSource: DataSource, tandemId: string): Promise<boolean> => {
  const [found] = await dataSource.query<{ open: boolean }[]>(
    `select exists (select from read_models.safeguarding_cases
       where tandem_id = $1 and closed_on is null) as open`,
    [tandemId],
  );
  return found?.open ?? false;
};
