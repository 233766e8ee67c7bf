import type { CommandReceipt } from '@tandemspur/contracts';
import { request } from './http.js';
import { noteWrite } from './own-writes.js';
import type { CommandBody, CommandView } from './send-command.js';

const giveUpAfterMilliseconds = 20_000;

/**
 * Records one command of a row of them, whatever the revision.
 *
 * @param key the idempotency key: the same one for the same thing, so that a second try records nothing twice
 * @throws RequestFailed
 */
export const recordCommand = async (
  command: CommandView,
  id: string,
  key: string,
  fields: CommandBody,
): Promise<CommandReceipt> => {
  const receipt = await request<CommandReceipt>(command.path.replace(':id', encodeURIComponent(id)), {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': key,
      'If-Match': '*',
      'X-Source': 'web',
    },
    body: JSON.stringify(fields),
    signal: AbortSignal.timeout(giveUpAfterMilliseconds),
  });
  noteWrite(receipt.position);
  return receipt;
};
