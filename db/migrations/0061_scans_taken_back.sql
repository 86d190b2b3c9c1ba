ALTER TABLE "bag_waybills" DROP CONSTRAINT "bag_waybills_extra_is_out";--> statement-breakpoint
ALTER TABLE "taking_scans" DROP CONSTRAINT "taking_scans_taking_no_round_plate_pk";--> statement-breakpoint
ALTER TABLE "taking_scans" ADD COLUMN "id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL;--> statement-breakpoint
ALTER TABLE "taking_scans" ADD COLUMN "taken_back_at" timestamp with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "taking_scans_once" ON "taking_scans" USING btree ("taking_no","round","plate") WHERE taken_back_at is null;--> statement-breakpoint
drop trigger written_once on taking_scans;
--> statement-breakpoint
create function guard_taking_scan() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.taken_back_at is not null
    or to_jsonb(new) - 'taken_back_at' <> to_jsonb(old) - 'taken_back_at' then
    raise exception 'a scan of a count is written once and taken back once' using errcode = 'GC002';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger written_once before update or delete on taking_scans for each row execute function guard_taking_scan();
