-- The lifecycle, as lib/domain/lifecycle.ts has it; a test compares the two.
insert into item_transitions (from_state, to_state) values
  ('received', 'inspected'),
  ('received', 'staged'),
  ('received', 'void'),
  ('received', 'detained'),
  ('received', 'missing'),
  ('inspected', 'received'),
  ('inspected', 'declared'),
  ('inspected', 'staged'),
  ('inspected', 'void'),
  ('inspected', 'detained'),
  ('inspected', 'missing'),
  ('declared', 'inspected'),
  ('declared', 'admitted'),
  ('declared', 'detained'),
  ('declared', 'missing'),
  ('admitted', 'booked'),
  ('admitted', 'detained'),
  ('admitted', 'missing'),
  ('booked', 'staged'),
  ('booked', 'detained'),
  ('booked', 'missing'),
  ('staged', 'booked'),
  ('staged', 'received'),
  ('staged', 'closed'),
  ('staged', 'moved_out'),
  ('staged', 'detained'),
  ('staged', 'missing'),
  ('missing', 'received'),
  ('missing', 'inspected'),
  ('missing', 'declared'),
  ('missing', 'admitted'),
  ('missing', 'booked'),
  ('missing', 'staged');
--> statement-breakpoint
create sequence plate_sequence;
--> statement-breakpoint
create function guard_item_step() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'received' then
      raise exception 'a piece begins as received, not as %', new.state using errcode = 'GC001';
    end if;
    return new;
  end if;
  if new.state <> old.state then
    if not exists (select from item_transitions where from_state = old.state and to_state = new.state) then
      raise exception 'no lawful step leads from % to %', old.state, new.state using errcode = 'GC001';
    end if;
    if old.state = 'missing' and new.state <> old.state_before_missing then
      raise exception 'a piece is found where it was lost: %', old.state_before_missing using errcode = 'GC001';
    end if;
    if new.head_sequence <= old.head_sequence then
      raise exception 'a step without history' using errcode = 'GC002';
    end if;
  end if;
  if new.plate <> old.plate or new.parcel_id <> old.parcel_id then
    raise exception 'plate and parcel of a piece never change' using errcode = 'GC001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger guard_item_step before insert or update on items for each row execute function guard_item_step();
--> statement-breakpoint
alter table items enable always trigger guard_item_step;
--> statement-breakpoint
-- Σ lineQty per list line, kept where two benches cannot race: the line's row is locked by the update.
create function claim_line() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.gnum is not null and old.state not in ('void', 'moved_out') then
    if new.gnum = old.gnum and new.list_id = old.list_id and new.line_qty = old.line_qty
       and new.state not in ('void', 'moved_out') then
      return null;
    end if;
    update import_list_lines set claimed_qty = claimed_qty - old.line_qty
      where list_id = old.list_id and gnum = old.gnum;
  end if;
  if new.gnum is not null and new.state not in ('void', 'moved_out') then
    update import_list_lines set claimed_qty = claimed_qty + new.line_qty
      where list_id = new.list_id and gnum = new.gnum;
    if not found then
      raise exception 'no such line on the list' using errcode = 'GC003';
    end if;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger claim_line after insert or update of state, list_id, gnum, line_qty on items
  for each row execute function claim_line();
--> statement-breakpoint
alter table items enable always trigger claim_line;
--> statement-breakpoint
create function guard_history() returns trigger language plpgsql as $$
declare
  last_hash bytea;
begin
  if tg_op <> 'INSERT' then
    raise exception 'history is never changed' using errcode = 'GC002';
  end if;
  if new.sequence = 1 then
    if new.prev is not null then
      raise exception 'the first event has nothing before it' using errcode = 'GC002';
    end if;
  else
    select hash into last_hash from events
      where subject_kind = new.subject_kind and subject_id = new.subject_id and sequence = new.sequence - 1;
    if last_hash is null or new.prev is distinct from last_hash then
      raise exception 'the chain does not continue here' using errcode = 'GC002';
    end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger guard_history before insert or update or delete on events
  for each row execute function guard_history();
--> statement-breakpoint
alter table events enable always trigger guard_history;
--> statement-breakpoint
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is written once', tg_table_name using errcode = 'GC002';
end $$;
--> statement-breakpoint
create trigger guard_history_whole before truncate on events for each statement execute function refuse_change();
--> statement-breakpoint
alter table events enable always trigger guard_history_whole;
--> statement-breakpoint
create trigger written_once before update or delete on findings for each row execute function refuse_change();
--> statement-breakpoint
create trigger written_once before update or delete on customs_documents for each row execute function refuse_change();
--> statement-breakpoint
create trigger written_once before update or delete on outbox_attempts for each row execute function refuse_change();
--> statement-breakpoint
create function guard_feedback() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.body <> old.body or new.body_sha256 <> old.body_sha256
     or new.office_code <> old.office_code or new.phase <> old.phase or new.sequence <> old.sequence then
    raise exception 'a message is never edited' using errcode = 'GC002';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger guard_feedback before update or delete on feedback_messages
  for each row execute function guard_feedback();
--> statement-breakpoint
alter table feedback_messages enable always trigger guard_feedback;
--> statement-breakpoint
-- Row-level security. The scope of a transaction is set by set_config(..., true); without one, nothing is visible.
do $$
declare
  t text;
  inside constant text := '(select current_setting(''app.scope'', true)) in (''system'', ''warehouse'', ''customs'')';
  scope constant text := '(select current_setting(''app.scope'', true))';
  code constant text := '(select current_setting(''app.code'', true))';
  actor constant text := '(select nullif(current_setting(''app.actor'', true), '''')::uuid)';
  owned text;
begin
  owned := format(
    '%1$s or (%2$s = ''office'' and office_code = %3$s) or (%2$s = ''platform'' and ebp_code = %3$s)'
    ' or (%2$s = ''merchant'' and ebc_code = %3$s) or (%2$s = ''agent'' and agent_code = %3$s)',
    inside, scope, code);
  for t in select tablename from pg_tables where schemaname = 'public' loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;

  foreach t in array array['import_lists', 'returns', 'applications'] loop
    execute format('create policy scoped on %I using (%s)', t, owned);
  end loop;
  -- Goods appear on the owner's desk from admitted on.
  execute format(
    'create policy scoped on items using ((%s) and (admitted_at is not null or %s in (''system'', ''warehouse'', ''customs'', ''office'')))',
    owned, scope);

  foreach t in array array['persons', 'list_receipts', 'parcels', 'parcel_returns', 'customs_documents', 'waves',
                           'batches', 'acknowledgements', 'outbox_destinations', 'day_numbers'] loop
    execute format('create policy scoped on %I using (%s)', t, inside);
  end loop;

  execute 'create policy scoped on import_list_lines using (exists (select from import_lists l where l.id = list_id))';
  foreach t in array array['return_lines', 'return_waybills'] loop
    execute format('create policy scoped on %I using (exists (select from returns r where r.id = return_id))', t);
  end loop;
  execute 'create policy scoped on application_lines using (exists (select from applications a where a.id = application_id))';
  execute format('create policy scoped on customs_receipts using (%s or exists (select from applications a where a.id = application_id))', inside);
  execute 'create policy scoped on findings using (exists (select from items i where i.id = item_id))';
  execute format('create policy scoped on photos using (%s or exists (select from items i where i.id = item_id))', inside);
  execute format(
    'create policy scoped on events using (%s or (subject_kind = ''item'' and exists (select from items i where i.id = subject_id))'
    ' or (subject_kind = ''return'' and exists (select from returns r where r.id = subject_id)))', inside);
  execute format('create policy scoped on feedback_messages using (%s or (%s = ''office'' and office_code = %s))', inside, scope, code);
  execute format('create policy scoped on outbox using (%s or exists (select from feedback_messages f where f.id = outbox.id))', inside);
  execute format('create policy scoped on outbox_attempts using (%s or exists (select from feedback_messages f where f.id = outbox_id))', inside);

  execute format('create policy scoped on users using (%s or %s = ''administration'' or id = %s)', inside, scope, actor);
  execute format('create policy scoped on credentials using (%s = ''system'' or user_id = %s)', scope, actor);
  execute format('create policy scoped on sessions using (%s = ''system'' or user_id = %s)', scope, actor);
  execute format('create policy scoped on api_keys using (%s = ''system'' or user_id = %s)', scope, actor);
  execute format('create policy scoped on sign_in_attempts using (%s = ''system'')', scope);
  execute format('create policy scoped on office_keys using (%s = ''system'')', scope);
  execute format('create policy scoped on idempotency_keys using (%s = ''system'' or actor = %s::text)', scope, actor);
  execute 'create policy scoped on offices using (true)';
  execute 'create policy scoped on item_transitions for select using (true)';
end $$;
