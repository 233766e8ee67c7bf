import type { CommandDefinition, Field, Language } from '@tandemspur/contracts';
import { renderPairs } from '../table.js';
import { expected } from './field-words.js';

const optional = { de: ' (kann fehlen)', en: ' (may be left out)' };
const idArgument = { de: ' <Kennung>', en: ' <id>' };

const fieldWords = (field: Field, language: Language): string =>
  `${field.label[language]}: ${expected(field)[language]}${field.optional ? optional[language] : ''}`;

const renderCommand = ({ type, creates, label, fields }: CommandDefinition, language: Language): string => {
  const lines = Object.entries(fields).map(
    ([name, field]: [string, Field]) => [name, fieldWords(field, language)] as const,
  );
  const usage = `${type}${creates ? '' : idArgument[language]}`;
  return `${usage}: ${label[language]}\n${renderPairs(lines, '  ')}`;
};

/** Commands with their fields, for people. */
export const renderCommands = (commands: readonly CommandDefinition[], language: Language): string =>
  commands.map((command) => renderCommand(command, language)).join('\n');
