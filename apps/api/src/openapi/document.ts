import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { OperationObject, ParameterObject } from './types.js';
import { commands, type CommandDefinition } from '@tandemspur/contracts';
import { problemAnswer } from './decorators.js';
import { componentSchemas, componentUri, jsonSchemaOf } from './json-schema.js';

const header = (name: string, description: string, required: boolean): ParameterObject => ({
  name,
  in: 'header',
  description,
  required,
  schema: { type: 'string' },
});

const parametersOf = (command: CommandDefinition): ParameterObject[] => [
  header('Idempotency-Key', 'The same key and body are answered with the first answer', false),
  ...(command.creates
    ? []
    : [
        header('If-Match', 'The revision that was seen: the ETag of the query, or *', true),
        { name: 'id', in: 'path' as const, required: true, schema: { type: 'string', format: 'uuid' } },
      ]),
];

const describeCommand = (operation: OperationObject, command: CommandDefinition): void => {
  Object.assign(operation, {
    summary: `${command.label.en} (${command.label.de})`,
    tags: ['commands'],
    parameters: parametersOf(command),
    requestBody: {
      required: true,
      content: { 'application/json': { schema: { $ref: componentUri(`${command.type}Input`) } } },
    },
    responses: {
      '201': {
        description: 'Recorded',
        headers: { ETag: { description: 'The new revision', schema: { type: 'string' } } },
        content: { 'application/json': { schema: { $ref: componentUri('CommandReceipt') } } },
      },
      '409': problemAnswer('The state forbids it; the code names the rule'),
      '412': problemAnswer('Somebody was first; currentRevision says where the stream stands'),
      '422': problemAnswer('Fields at fault, each with a pointer'),
    },
  });
};

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** OpenAPI 3.1: routes from the controllers, commands and schemas from the contract registry. */
export const openApiDocument = (app: INestApplication): OpenAPIObject => {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Tandemspur')
    .setDescription('Commands, queries and live updates. Problems are RFC 9457 with stable codes.')
    .setVersion('0.1.0')
    .setLicense('AGPL-3.0-or-later', 'https://www.gnu.org/licenses/agpl-3.0.html')
    .addServer('/')
    .build();
  const document = SwaggerModule.createDocument(app, config);
  const byType = new Map(commands.map((command) => [command.type, command]));
  for (const path of Object.values(document.paths)) {
    for (const method of methods) {
      const operation = path[method];
      if (!operation) continue;
      const command = byType.get(operation.operationId ?? '');
      if (command) describeCommand(operation, command);
      operation.responses['default'] = problemAnswer('A problem');
      operation.responses['400'] ??= problemAnswer('The request cannot be understood');
    }
  }
  const inputs = commands.map((command) => [`${command.type}Input`, jsonSchemaOf(command.schema)] as const);
  document.components = { schemas: { ...componentSchemas(), ...Object.fromEntries(inputs) } };
  document.security = [];
  return document;
};
