import type { Label } from '@tandemspur/contracts';
import { answer } from './answer.js';
import type { Context, ExitCode } from './context.js';
import { oneNamed } from './names.js';
import { ProjectionsRefused } from './refusal.js';

type Wanted = 'paused' | 'running';

const said: Readonly<Record<Wanted, Label>> = {
  paused: {
    de: '{name} ist angehalten: gelesen wird weiter, was da ist; Neues kommt nicht hinzu. „projections resume {name}“.',
    en: '{name} is paused: what is there is still read, nothing new is added. “projections resume {name}”.',
  },
  running: {
    de: '{name} läuft weiter, sobald ein Dienst läuft.',
    en: '{name} goes on as soon as a service runs.',
  },
};

/** `projections pause <name>` and `projections resume <name>`; workers follow within seconds. */
export const setState = (context: Context, names: readonly string[], state: Wanted): Promise<ExitCode> =>
  answer(
    context,
    () => oneNamed(context, names),
    async (operations, name) => {
      if (!(await operations.setState(name, state))) throw new ProjectionsRefused('never-ran', { name });
      return {
        document: { projection: name, state },
        text: `${said[state][context.language].replaceAll('{name}', name)}\n`,
        exitCode: 0,
      };
    },
  );
