import { afterOthers, type Patience } from './after-others.js';
import { answer } from './answer.js';
import type { Context, ExitCode } from './context.js';
import { namedOrAll } from './names.js';
import { renderBuilds } from './render-builds.js';

/** What was said on the command line. */
export interface RebuildRequest {
  readonly names: readonly string[];
  /** Go live even when the rows differ from those that are live. */
  readonly acceptDifference?: boolean;
}

/**
 * `projections rebuild [names…]`: new generations from history beside the live ones, compared and swapped. Beside a
 * running service its lease keeps others from building the same; what is live goes on meanwhile. 3 when the rows
 * differ.
 */
export const rebuild = (context: Context, request: RebuildRequest, patience?: Patience): Promise<ExitCode> =>
  answer(
    context,
    () => namedOrAll(context, request.names),
    async (operations, named) => {
      const { signal, progress, language } = context;
      const began = performance.now();
      const options = {
        signal,
        onDifference: request.acceptDifference === true ? ('accept' as const) : ('fail' as const),
        ...(progress === undefined ? {} : { onProgress: progress }),
      };
      const projections = await afterOthers(() => operations.build(named, options), signal, patience);
      const seconds = (performance.now() - began) / 1_000;
      return {
        document: { projections, seconds },
        text: renderBuilds(projections, seconds, language),
        exitCode: 0,
      };
    },
  );
