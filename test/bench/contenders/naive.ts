import { sequenceKeyOf, type Projection } from '@tandemspur/projection-engine';
import { entities, eventReader, projections } from '@tandemspur/read-models';
import { DataSource } from 'typeorm';
import { memoryInUse, type Projector, type Task } from '../projection/projector.js';
import { eventsBetween, historiesOf, openStore, type Event } from './engine.js';
import { foldAll, saveRows, type Change, type Held } from './naive-rows.js';

const repairs = new Set(eventReader.repairs);

/** Kept between events, so that nothing must be read again to fold the next one: better than most do. */
type States = Map<string, Held>;
type Opened = ReturnType<typeof openStore>;

const keyOf = (projection: Projection<Event>, event: Event): string =>
  `${projection.name} ${sequenceKeyOf(projection, event)}`;

const concerns = ({ handlers }: Projection<Event>, { type }: Event): boolean =>
  Object.hasOwn(handlers, type) || repairs.has(type);

const isForward = (projection: Projection<Event>, event: Event, { place }: Held): boolean =>
  !repairs.has(event.type) &&
  (projection.handlers[event.type]?.inAnyOrder === true || eventReader.placeOf(event) > place);

const forward = (projection: Projection<Event>, event: Event, before: Held): Change => {
  const place = eventReader.placeOf(event);
  const after = {
    state: projection.handlers[event.type]?.fold(before.state, event),
    revision: event.revision,
    place: place > before.place ? place : before.place,
  };
  return { stream: event.stream, before, after, gone: [], come: [event] };
};

/** What came late or repairs something: the stream is read and folded again, without it and with it. */
const anew = async ({ store }: Opened, projection: Projection<Event>, event: Event): Promise<Change> => {
  const { stream, position } = event;
  const histories = await historiesOf(store, [stream], Number.parseInt(position, 16));
  const recorded = (histories.get(stream) ?? []).filter((each) => concerns(projection, each));
  const before = foldAll(projection, recorded.slice(0, -1));
  const after = foldAll(projection, recorded);
  return { stream, before, after, gone: before.events, come: after.events };
};

/** Reads what comes, and what their streams fold to before: neither is part of the measurement. */
const prepare = async ({ store }: Opened, { after, until }: Task) => {
  const events = await eventsBetween(store, after, until);
  const streams = [...new Set(events.map(({ stream }) => stream))];
  const states: States = new Map();
  for (const history of (await historiesOf(store, streams, after)).values()) {
    for (const projection of projections) {
      const seen = history.filter((event) => concerns(projection, event));
      if (seen[0]) states.set(keyOf(projection, seen[0]), foldAll(projection, seen));
    }
  }
  return { events, states };
};

const projectorWith = (options: string): Projector => ({
  run: async (task) => {
    const dataSource = await new DataSource({
      type: 'postgres',
      url: task.url,
      entities,
      logging: false,
      extra: { options },
    }).initialize();
    const opened = openStore(task.url);
    const { events, states } = await prepare(opened, task);
    const project = (event: Event): Promise<void> =>
      dataSource.transaction(async (manager) => {
        for (const projection of projections) {
          if (!concerns(projection, event)) continue;
          const key = keyOf(projection, event);
          const before = states.get(key) ?? { state: projection.initial, revision: -1n, place: '' };
          const change = isForward(projection, event, before)
            ? forward(projection, event, before)
            : await anew(opened, projection, event);
          states.set(key, change.after);
          await saveRows(manager, projection, change);
        }
      });
    globalThis.gc?.();
    const began = performance.now();
    let done = 0;
    for (const event of events) {
      await project(event);
      done++;
      if (performance.now() - began > task.milliseconds) break;
    }
    const milliseconds = performance.now() - began;
    await dataSource.destroy();
    await opened.close();
    return { events: done, milliseconds, memory: memoryInUse() };
  },
});

/** What most NestJS projects do: per event one transaction, in it per row `findOne` and `save` of TypeORM. */
export const naive = projectorWith('');

/** The same, whose commits do not wait for the disk. */
export const naiveUnsynced = projectorWith('-c synchronous_commit=off');
