/** The current revision of stream `s.stream`, -1 when it does not exist. In place: a function would not be inlined. */
const currentRevision = `coalesce(
        (select c.revision from event_store.events c where c.stream = s.stream order by c.revision desc limit 1), -1)`;

/**
 * Appending, as SQL. All arrays have one element per event, in the order of the events; `revisions` says where
 * the writer expects each event to land, so the expected revision of a stream is the first of them less one.
 *
 * Events, checks and positions are one autocommit statement: no client round trip happens while the head's lock
 * is held. Under READ COMMITTED each statement of a volatile function takes a fresh snapshot, hence everything
 * after the lock sees all earlier appends. (Under a stricter level PostgreSQL refuses the lock with 40001.)
 *
 * The row estimates of unnest() are guesses and a young table has no statistics; without `enable_seqscan = off`
 * a cached plan may scan the whole history once per append. With `force_generic_plan` a plan is cached at all.
 */
export const storeFunction = `
create function event_store.store(
  head bigint, streams text[], revisions bigint[], ids uuid[], types text[], data text[], metadata text[]
) returns boolean language plpgsql set enable_seqscan = off set plan_cache_mode = force_generic_plan as $body$
-- Inserts the events behind the head when every one is the next of its stream and no id is known; else nothing.
declare
  inserted bigint;
begin
  insert into event_store.events (position, stream, revision, id, type, data, metadata)
  select store.head + e.ord, e.stream, e.revision, e.id, e.type, e.data, e.metadata
  from unnest(streams, revisions, ids, types, data, metadata)
    with ordinality as e (stream, revision, id, type, data, metadata, ord)
  where not exists (select from event_store.events known where known.id = any (ids))
    and (select count(distinct i.id) from unnest(ids) as i (id)) = cardinality(ids)
    and not exists (
      select from (
        select distinct n.stream,
          n.revision - row_number() over (partition by n.stream collate "C" order by n.ord) as expected
        from unnest(streams, revisions) with ordinality as n (stream, revision, ord)
      ) s
      where s.expected <> ${currentRevision}
    );
  get diagnostics inserted = row_count;
  return inserted > 0;
end $body$;`;

export const refuseFunction = `
create function event_store.refuse(append int, streams text[], revisions bigint[], ids uuid[])
returns event_store.append_result language plpgsql set enable_seqscan = off set plan_cache_mode = force_generic_plan as $body$
-- Why the append was not stored: a retry of one that was (asked first), an id used before, or a conflict.
declare
  result event_store.append_result;
begin
  result.append := append;
  select case when count(k.position) = count(*) and bool_and(k.stream = e.stream and k.revision = e.revision)
      then 'duplicate' else 'reused' end,
    max(k.position),
    min(e.id::text) filter (where k.position is not null)
  into result.status, result.position, result.id
  from unnest(streams, revisions, ids) as e (stream, revision, id)
  left join lateral (
    select known.position, known.stream, known.revision
    from event_store.events known where known.id = e.id limit 1
  ) k on true;
  if result.position is not null then
    return result;
  end if;
  select 'conflict', s.stream, s.expected, ${currentRevision}
  into strict result.status, result.stream, result.expected, result.actual
  from (
    select e.stream, min(e.revision) - 1 as expected, min(e.ord) as ord
    from unnest(streams, revisions) with ordinality as e (stream, revision, ord) group by e.stream
  ) s
  where s.expected <> ${currentRevision}
  order by s.ord limit 1;
  return result;
end $body$;`;

/**
 * Takes one or many appends (`appends`: the number of each event's append, ascending) and gives one row per
 * append; one that cannot be stored does not fail its neighbours. The head's row lock serialises all appends
 * until commit, which makes positions dense and lets them appear in their order.
 */
export const appendFunction = `
create function event_store.append(
  appends int[], streams text[], revisions bigint[], ids uuid[], types text[], data text[], metadata text[],
  lock_timeout_ms int
) returns setof event_store.append_result language plpgsql as $body$
declare
  before bigint;
  head bigint;
  slice record;
begin
  perform set_config('lock_timeout', lock_timeout_ms::text, true);
  select h.position into strict before from event_store.head h where h.single for update;
  head := before;
  if event_store.store(head, streams, revisions, ids, types, data, metadata) then
    return query
      select a.append, 'ok', head + max(a.ord), null::text, null::bigint, null::bigint, null::text
      from unnest(appends) with ordinality as a (append, ord) group by a.append;
    head := head + cardinality(ids);
  else
    for slice in
      select a.append, min(a.ord) as lo, max(a.ord) as hi
      from unnest(appends) with ordinality as a (append, ord) group by a.append order by a.append
    loop
      if event_store.store(
        head, streams[slice.lo:slice.hi], revisions[slice.lo:slice.hi], ids[slice.lo:slice.hi],
        types[slice.lo:slice.hi], data[slice.lo:slice.hi], metadata[slice.lo:slice.hi]
      ) then
        head := head + slice.hi - slice.lo + 1;
        return next (slice.append, 'ok', head, null, null, null, null)::event_store.append_result;
      else
        return next event_store.refuse(
          slice.append, streams[slice.lo:slice.hi], revisions[slice.lo:slice.hi], ids[slice.lo:slice.hi]
        );
      end if;
    end loop;
  end if;
  if head > before then
    update event_store.head h set position = head where h.single;
    -- Once per statement: NOTIFY serialises commits, so once per event would be dear.
    perform pg_notify('event_store', lpad(to_hex(head), 16, '0'));
  end if;
end $body$;`;
