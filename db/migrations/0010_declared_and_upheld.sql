ALTER TABLE "items" ADD COLUMN "declared_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "dispute_upheld_at" timestamp with time zone;--> statement-breakpoint
-- Facts that only the history knew; forced row-level security binds the owner too.
select set_config('app.scope', 'system', true);
--> statement-breakpoint
update items i set declared_at = e.at
from (select subject_id, max(at) as at from events where subject_kind = 'item' and type = 'declare' group by subject_id) e
where e.subject_id = i.id;
--> statement-breakpoint
-- An upheld dispute was kept as the owner's yes: where the goods are still here, the owner is asked anew.
update items i set dispute_upheld_at = e.at, owner_response = null, owner_reason = null, owner_responded_at = null
from (select subject_id, max(at) as at from events where subject_kind = 'item' and type = 'dispute_upheld' group by subject_id) e
where e.subject_id = i.id and i.owner_response = 'confirmed' and i.state not in ('closed', 'moved_out', 'detained', 'void');
--> statement-breakpoint
-- A verdict of an earlier round says nothing of what was inspected since, and the officer looks anew.
update items i set verdict = null, verified_at = null
where i.verdict is not null and i.state in ('received', 'inspected', 'declared', 'missing') and i.admitted_at is null
  and not exists (select from findings f where f.item_id = i.id and f.round = i.round and f.kind = 'verification');
--> statement-breakpoint
select set_config('app.scope', '', true);
--> statement-breakpoint
create or replace function guard_item_step() returns trigger language plpgsql as $$
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
  if new.round <> old.round and (new.verdict is not null or new.verified_at is not null) then
    raise exception 'a new round begins without a verdict' using errcode = 'GC001';
  end if;
  return new;
end $$;
