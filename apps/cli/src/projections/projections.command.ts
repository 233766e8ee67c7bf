import { Command, CommandRunner } from 'nest-commander';
import { ProjectionsParkedCommand } from './parked.command.js';
import { ProjectionsPauseCommand } from './pause.command.js';
import { ProjectionsRebuildCommand } from './rebuild.command.js';
import { ProjectionsResumeCommand } from './resume.command.js';
import { ProjectionsRetryCommand } from './retry.command.js';
import { ProjectionsRevertCommand } from './revert.command.js';
import { ProjectionsSkipCommand } from './skip.command.js';
import { ProjectionsStatusCommand } from './status.command.js';
import { ProjectionsVerifyCommand } from './verify.command.js';

/** `projections`: what keeps the read models up to date; alone it shows its help. */
@Command({
  name: 'projections',
  description: 'Projektionen / projections',
  subCommands: [
    ProjectionsStatusCommand,
    ProjectionsRebuildCommand,
    ProjectionsRevertCommand,
    ProjectionsParkedCommand,
    ProjectionsRetryCommand,
    ProjectionsSkipCommand,
    ProjectionsPauseCommand,
    ProjectionsResumeCommand,
    ProjectionsVerifyCommand,
  ],
})
export class ProjectionsCommand extends CommandRunner {
  run(): Promise<void> {
    return this.command.help();
  }
}
