import {
  commands,
  describeCatalogue,
  describeProblem,
  occurrenceOf,
  type CommandDefinition,
  type CommandReceipt,
  type Field,
} from '@tandemspur/contracts';
import {
  knownProblem,
  localActor,
  type CommandExecutor,
  type KnownProblem,
  type Organisation,
} from '@tandemspur/runtime';
import { v5, v7, validate } from 'uuid';
import type { Surroundings } from '../terminal.js';
import { checkInput, type Fault } from './check-input.js';
import { renderCommands } from './list-commands.js';
import { readInput } from './read-input.js';
import { WrongUsage } from './refusal.js';

/** What was said on the command line. */
export interface RecordOptions {
  readonly data?: string;
  readonly field?: readonly string[];
  readonly key?: string;
  readonly list?: boolean;
}

/** What `record` is given. */
export interface RecordContext extends Pick<Surroundings, 'language' | 'result' | 'complaint'> {
  /** The result as JSON, a refusal too. */
  readonly json: boolean;
  /** ISO instant. */
  readonly now: string;
  /** Opens the service's data: wrong usage is found before. */
  readonly open: () => Promise<{
    readonly executor: Pick<CommandExecutor, 'execute'>;
    readonly organisation: Organisation;
  }>;
}

/** 0 recorded; 1 refused, nothing is recorded; 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

const definitionOf = (type: string | undefined): CommandDefinition => {
  if (type === undefined) throw new WrongUsage('command-missing');
  const found = commands.find((each) => each.type.toLowerCase() === type.toLowerCase());
  if (!found) throw new WrongUsage('command-unknown', { command: type });
  return found;
};

const targetOf = ({ type, creates }: CommandDefinition, id: string | undefined): string | undefined => {
  if (creates && id !== undefined) throw new WrongUsage('id-unexpected', { command: type });
  if (!creates && (id === undefined || !validate(id))) throw new WrongUsage('id-missing', { command: type });
  return id?.toLowerCase();
};

const checkKey = (key: string | undefined): void => {
  if (key !== undefined && !/^[\x21-\x7e]{1,255}$/.test(key)) throw new WrongUsage('key-malformed');
};

const recordedText = {
  de: (label: string, { id, revision }: CommandReceipt) => `Erfasst: ${label} (${id}, Stand ${revision}).\n`,
  en: (label: string, { id, revision }: CommandReceipt) =>
    `Recorded: ${label} (${id}, revision ${revision}).\n`,
};

/** Says what came of a command, as JSON or in one language. */
class Answers {
  constructor(private readonly context: RecordContext) {}

  recorded({ label }: CommandDefinition, receipt: CommandReceipt): ExitCode {
    const { language } = this.context;
    return this.say(0, receipt, recordedText[language](label[language], receipt));
  }

  faults(faults: readonly Fault[]): ExitCode {
    const { language } = this.context;
    const text = faults
      .map(({ field, label, rule, remedy }) => {
        const name = label[language] === field ? field : `${label[language]} (${field})`;
        return `${name}: ${rule[language]} ${remedy[language]}\n`;
      })
      .join('');
    return this.say(1, { error: { code: 'invalid-input', errors: faults } }, text);
  }

  problem(definition: CommandDefinition, { code, params, field }: KnownProblem): ExitCode {
    const { language } = this.context;
    const { title, detail } = describeProblem(code, params);
    const fields: Readonly<Record<string, Field>> = definition.fields;
    const label = fields[field?.split('/')[0] ?? '']?.label[language];
    const place = field === undefined ? '' : `${label === undefined ? field : `${label} (${field})`}: `;
    return this.say(
      1,
      { error: { code, title, detail, field } },
      `${place}${title[language]}. ${detail[language]}\n`,
    );
  }

  wrongUsage({ code, rule, remedy }: WrongUsage): ExitCode {
    const { language } = this.context;
    return this.say(2, { error: { code, rule, remedy } }, `${rule[language]} ${remedy[language]}\n`);
  }

  list(named: readonly CommandDefinition[]): ExitCode {
    const types = new Set(named.map(({ type }) => type));
    const document = describeCatalogue().commands.filter(({ type }) => types.has(type));
    return this.say(0, document, renderCommands(named, this.context.language));
  }

  private say<C extends ExitCode>(exitCode: C, document: unknown, text: string): C {
    const { json, result, complaint } = this.context;
    if (json) result(`${JSON.stringify(document, null, 2)}\n`);
    else (exitCode === 0 ? result : complaint)(text);
    return exitCode;
  }
}

/**
 * `record <Command> [id]`: records any command of the catalogue. The same key is answered with what it recorded first.
 *
 * @throws errors of opening, and what no problem of the contract names.
 */
export const runRecord = async (
  [type, id]: readonly string[],
  { data, field = [], key, list = false }: RecordOptions,
  context: RecordContext,
): Promise<ExitCode> => {
  const answers = new Answers(context);
  try {
    if (list) return answers.list(type === undefined ? commands : [definitionOf(type)]);
    const definition = definitionOf(type);
    const target = targetOf(definition, id);
    checkKey(key);
    const checked = checkInput(definition, readInput(definition, data, field));
    if (checked.faults) return answers.faults(checked.faults);
    const { occurredOn, ...values } = checked.input;
    const { executor, organisation } = await context.open();
    const commandId = key === undefined ? v7() : v5(key, organisation.id);
    try {
      const receipt = await executor.execute({
        definition,
        data: values,
        occurrence: occurrenceOf(String(occurredOn)),
        target: { id: target ?? v5('target', commandId), expected: definition.creates ? 'none' : 'any' },
        context: { commandId, actor: localActor, source: 'api', now: context.now },
      });
      return answers.recorded(definition, receipt);
    } catch (error) {
      const known = knownProblem(error);
      if (!known) throw error;
      return answers.problem(definition, known);
    }
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error;
    return answers.wrongUsage(error);
  }
};
