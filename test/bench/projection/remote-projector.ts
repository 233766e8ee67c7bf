import { RemoteProcess } from '../remote-process.js';
import type { ProjectorName } from './catalogue.js';
import type { Projector, Task } from './projector.js';

export class RemoteProjector extends RemoteProcess<Required<Projector>> implements Required<Projector> {
  constructor(
    override readonly name: ProjectorName,
    url: string,
    folder: string,
  ) {
    super(name, url, folder);
  }

  run = (task: Task) => this.ask('run', task);
  reach = (position: number) => this.ask('reach', position);
  stop = () => this.ask('stop');
}
