import { Controller, Sse, type MessageEvent } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { interval, map, merge, of, type Observable } from 'rxjs';
import { LiveChanges } from './live-changes.js';

/** Keeps proxies from cutting an idle stream. */
const heartbeatMs = 25_000;

@Controller('live')
export class LiveController {
  constructor(private readonly live: LiveChanges) {}

  @Sse()
  @ApiOperation({
    operationId: 'followChanges',
    summary: 'Server-sent events: `change` names the streams whose read models changed',
  })
  follow(): Observable<MessageEvent> {
    return merge(
      of({ type: 'ready', data: {} }),
      this.live.changes.pipe(map((change) => ({ type: 'change', data: change }))),
      interval(heartbeatMs).pipe(map(() => ({ type: 'heartbeat', data: {} }))),
    );
  }
}
