import { answer } from './answer.js';
import type { Context, ExitCode } from './context.js';
import { namedOrAll } from './names.js';
import { renderProofs, type Verified } from './render-proofs.js';

/** `projections verify [names…]`: counts all of history again; 3 when a projection is not complete. */
export const verify = (context: Context, names: readonly string[]): Promise<ExitCode> =>
  answer(
    context,
    () => namedOrAll(context, names),
    async (operations, named) => {
      const { signal, progress, language } = context;
      const verified: Verified[] = [];
      for (const projection of named) {
        signal.throwIfAborted();
        const proof = await operations.prove(projection, {
          signal,
          onProgress: (done, total) => progress?.({ phase: 'prove', done, total }),
        });
        verified.push({ projection, proof: proof ?? null });
      }
      return {
        document: { projections: verified },
        text: renderProofs(verified, language),
        exitCode: verified.every(({ proof }) => proof?.complete === true) ? 0 : 3,
      };
    },
  );
