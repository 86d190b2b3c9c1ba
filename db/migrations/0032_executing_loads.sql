ALTER TABLE "batches" ADD COLUMN "execution_started_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "batches" ADD CONSTRAINT "batches_executed_at_their_end" CHECK (("batches"."status" = 'executed') = ("batches"."executed_at" is not null));
--> statement-breakpoint
-- A load is carried out with its last piece, and never shows as such before.
create function guard_executed() returns trigger language plpgsql as $$
begin
  if exists (select from items where batch_id = new.id and state = 'staged') then
    raise exception 'pieces of load % are still here', new.batch_no using errcode = 'GC001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger guard_executed before update on batches for each row
  when (new.status = 'executed' and old.status <> 'executed') execute function guard_executed();
