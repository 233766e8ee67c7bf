import { answer } from './answer.js';
import type { Context, ExitCode } from './context.js';
import { troublesOf } from './health.js';
import { namedOrAll } from './names.js';
import { renderStatus } from './render-status.js';

/** `projections status [names…]`: where they stand; 3 when something is wrong with one of them. */
export const showStatus = (context: Context, names: readonly string[]): Promise<ExitCode> =>
  answer(
    context,
    () => namedOrAll(context, names),
    async (operations, named) => {
      const statuses = (await operations.status()).filter(({ name }) => named.includes(name));
      const projections = statuses.map((status) => ({ ...status, troubles: troublesOf(status) }));
      return {
        document: { projections },
        text: renderStatus(statuses, context.language),
        exitCode: projections.some(({ troubles }) => troubles.length > 0) ? 3 : 0,
      };
    },
  );
