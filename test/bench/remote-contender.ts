import type { ContenderCommands } from './contender.js';
import type { ContenderName } from './contenders/catalogue.js';
import { RemoteProcess } from './remote-process.js';

/** Whoever stores or reads events. */
export class RemoteContender extends RemoteProcess<ContenderCommands> implements ContenderCommands {
  constructor(
    override readonly name: ContenderName,
    url: string,
    folder: string,
  ) {
    super(name, url, folder);
  }

  setUp = () => this.ask('setUp');
  append = (...args: Parameters<ContenderCommands['append']>) => this.ask('append', ...args);
  readAll = (...args: Parameters<ContenderCommands['readAll']>) => this.ask('readAll', ...args);
  writeFor = (...args: Parameters<ContenderCommands['writeFor']>) => this.ask('writeFor', ...args);
  follow = () => this.ask('follow');
  followed = () => this.ask('followed');
}
