import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { HandoversView, ProblemView } from '@tandemspur/contracts';
import { problemFrom } from '../../api/http.js';
import { newId } from '../../api/new-id.js';
import { useCatalogue } from '../../api/queries.js';
import { recordCommand } from '../../api/record-command.js';
import type { CommandBody } from '../../api/send-command.js';
import { today } from '../../ui/language/days.js';

export type Awaiting = HandoversView['awaiting'][number];

interface Failure {
  readonly tandem: Awaiting;
  readonly problem: ProblemView;
}

interface Run {
  readonly total: number;
  readonly done: readonly string[];
  readonly failures: readonly Failure[];
  readonly state: 'running' | 'stopped' | 'finished';
}

/** Where nobody was before, nothing is handed over: somebody is assigned. */
const commandFor = ({ reason }: Awaiting): string =>
  reason === 'no-coordinator' ? 'AssignCoordinator' : 'StartHandover';

const fieldsFor = ({ reason }: Awaiting, to: string): CommandBody => ({
  occurredOn: today(),
  to,
  ...(reason === 'no-coordinator' ? { absenceCover: false } : {}),
});

/** Without a connection the others would fail alike. */
const isConnectionLost = ({ status }: ProblemView): boolean => status === 0;

/**
 * Hands tandems over one after the other. It can be stopped between two of them; what is done is done, and the same
 * tandem and successor keep their idempotency key, so that a second try records nothing twice.
 */
export const useBulkHandover = () => {
  const client = useQueryClient();
  const commands = useCatalogue().data?.commands ?? [];
  const [run, setRun] = useState<Run>();
  const stopped = useRef(false);
  const keys = useRef(new Map<string, string>());

  const keyOf = (name: string): string => {
    const key = keys.current.get(name) ?? newId();
    keys.current.set(name, key);
    return key;
  };

  const handOver = async (tandem: Awaiting, to: string): Promise<Failure | undefined> => {
    const command = commands.find(({ type }) => type === commandFor(tandem));
    if (!command) return undefined;
    const fields = fieldsFor(tandem, to);
    try {
      await recordCommand(
        command,
        tandem.tandemId,
        keyOf(`${tandem.tandemId} ${JSON.stringify(fields)}`),
        fields,
      );
      return undefined;
    } catch (error) {
      return { tandem, problem: problemFrom(error) };
    }
  };

  const start = async (tandems: readonly Awaiting[], to: string): Promise<void> => {
    stopped.current = false;
    let current: Run = { total: tandems.length, done: [], failures: [], state: 'running' };
    const show = (next: Partial<Run>): void => {
      current = { ...current, ...next };
      setRun(current);
    };
    show({});
    for (const tandem of tandems) {
      if (stopped.current) break;
      const failure = await handOver(tandem, to);
      if (failure) show({ failures: [...current.failures, failure] });
      else show({ done: [...current.done, tandem.tandemId] });
      if (failure && isConnectionLost(failure.problem)) stopped.current = true;
    }
    await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'catalogue' });
    show({ state: stopped.current ? 'stopped' : 'finished' });
  };

  return {
    run,
    start,
    stop: () => {
      stopped.current = true;
    },
  };
};
