import { answer } from './answer.js';
import type { Context, ExitCode } from './context.js';
import { oneNamed } from './names.js';
import { renderParked } from './render-parked.js';

/** `projections parked [name]`: the parked keys, and what each of them waits for. */
export const showParked = (context: Context, names: readonly string[]): Promise<ExitCode> =>
  answer(
    context,
    () => (names.length === 0 ? undefined : oneNamed(context, names)),
    async (operations, name) => {
      const keys = await operations.parked(name);
      return { document: { parked: keys }, text: renderParked(keys, context.language), exitCode: 0 };
    },
  );
