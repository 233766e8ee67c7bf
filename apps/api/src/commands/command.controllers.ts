import { Body, Controller, Headers, Inject, Param, Post, Req, Res, type Type } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import {
  commandPath,
  commands,
  occurrenceOf,
  type CommandDefinition,
  type CommandReceipt,
} from '@tandemspur/contracts';
import { localActor } from '@tandemspur/runtime';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { v5 } from 'uuid';
import { etagOf, revisionFrom } from '../http/etag.js';
import { requireId, validate } from '../http/validate.js';
import { CommandAnswers } from './command-answers.js';
import { ExecuteCommand } from './execute-command.command.js';

const sourceOf = (header: string | undefined) => (header === 'web' || header === 'phone' ? header : 'api');

const controllerOf = (definition: CommandDefinition): Type => {
  @Controller()
  class CommandController {
    constructor(
      @Inject(CommandBus) private readonly bus: CommandBus,
      @Inject(CommandAnswers) private readonly answers: CommandAnswers,
    ) {}

    @Post(commandPath(definition))
    @ApiOperation({ operationId: definition.type })
    async handle(
      @Param('id') id: string | undefined,
      @Body() body: unknown,
      @Headers() headers: Readonly<Record<string, string | undefined>>,
      @Req() request: FastifyRequest,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<CommandReceipt> {
      const known = definition.creates ? undefined : requireId(id ?? '');
      const expected = definition.creates ? 'none' : revisionFrom(headers['if-match']);
      const input = validate(definition.schema, body);
      const { occurredOn, ...data } = input;
      const { receipt, replayed } = await this.answers.once(
        { key: headers['idempotency-key'], route: `${request.method} ${request.url}`, body: input },
        (commandId) =>
          this.bus.execute(
            new ExecuteCommand({
              definition,
              data,
              occurrence: occurrenceOf(String(occurredOn)),
              target: { id: known ?? v5('target', commandId), expected },
              context: {
                commandId,
                actor: localActor,
                source: sourceOf(headers['x-source']),
                now: new Date().toISOString(),
              },
            }),
          ),
      );
      void reply.header('etag', etagOf(receipt.revision));
      if (replayed) void reply.header('idempotent-replayed', 'true');
      return receipt;
    }
  }
  Object.defineProperty(CommandController, 'name', { value: `${definition.type}Controller` });
  return CommandController;
};

/** One route per command of the contract; nothing here names a command. */
export const commandControllers: readonly Type[] = commands.map(controllerOf);
