import { useRef, useState } from 'react';
import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { CatalogueView, CommandReceipt, ProblemView } from '@tandemspur/contracts';
import { newId } from './new-id.js';
import { problemFrom, request } from './http.js';
import { noteWrite } from './own-writes.js';

export type CommandView = CatalogueView['commands'][number];
export type CommandBody = Readonly<Record<string, unknown>>;

const giveUpAfterMilliseconds = 20_000;
/** For so long at most the form stays while the page behind it is brought up to date. */
const patienceMilliseconds = 2_000;

const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

const isLater = (revision: string, than: string): boolean =>
  revision.length === than.length ? revision > than : revision.length > than.length;

/** The read model may lag behind this person's own last entry: its revision is known from the receipt. */
const receipts = new Map<string, string>();

const etag = (revision: string): string => (revision === '*' ? '*' : `"${revision}"`);

/** What was read last of the thing that a command is about; `*` when nothing was. */
const revisionSeen = (client: QueryClient, stream: string, id: string): string => {
  const shown = client.getQueryData<{ readonly revision?: string }>([stream, id])?.revision;
  const own = receipts.get(id);
  if (own === undefined) return shown ?? '*';
  return shown !== undefined && isLater(shown, own) ? shown : own;
};

/** Whatever is on the screen is read again: a command may show in more places than in its own. */
const refresh = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'catalogue' });

/**
 * Sends one command from one opened form. The revision is the one that the person has seen when the form
 * opened; after a refusal as stale it becomes the current one. The same body keeps its idempotency key, so that
 * sending it again after a lost answer records it once.
 *
 * @param id what the command is about; left out when it creates
 */
export const useSendCommand = (command: CommandView, id?: string) => {
  const client = useQueryClient();
  const seen = useRef<string | undefined>(undefined);
  if (id !== undefined) seen.current ??= revisionSeen(client, command.stream, id);
  const attempt = useRef({ key: '', body: '' });
  const [problem, setProblem] = useState<ProblemView>();

  const send = async (fields: CommandBody): Promise<CommandReceipt> => {
    const body = JSON.stringify(fields);
    if (attempt.current.body !== body) attempt.current = { key: newId(), body };
    const headers = {
      'Content-Type': 'application/json',
      'Idempotency-Key': attempt.current.key,
      'X-Source': 'web',
    };
    return request<CommandReceipt>(command.path.replace(':id', encodeURIComponent(id ?? '')), {
      method: 'POST',
      headers: seen.current === undefined ? headers : { ...headers, 'If-Match': etag(seen.current) },
      body,
      signal: AbortSignal.timeout(giveUpAfterMilliseconds),
    });
  };

  const mutation = useMutation({
    mutationFn: send,
    onMutate: () => {
      setProblem(undefined);
    },
    onSuccess: async (receipt) => {
      receipts.set(receipt.id, receipt.revision);
      noteWrite(receipt.position);
      // The form goes when the page shows what was recorded, so that nobody sees the old state again.
      await Promise.race([refresh(client), sleep(patienceMilliseconds)]);
    },
    onError: async (error) => {
      const refused = problemFrom(error);
      if (refused.code === 'stale-revision' && id !== undefined) {
        await refresh(client);
        seen.current = refused.currentRevision ?? revisionSeen(client, command.stream, id);
      }
      setProblem(refused);
    },
  });

  return { send: mutation.mutateAsync, sending: mutation.isPending, problem };
};
