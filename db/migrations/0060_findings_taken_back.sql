DROP INDEX "findings_once";--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "taken_back_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "taken_back_by" uuid;--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "taken_back_reason" text;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_taken_back_by_users_id_fk" FOREIGN KEY ("taken_back_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "findings_by_item" ON "findings" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "findings_by_finder" ON "findings" USING btree ("found_by","found_at" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "findings_once" ON "findings" USING btree ("item_id","round","kind") WHERE taken_back_at is null;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_taken_back_by_somebody" CHECK (("findings"."taken_back_at" is null) = ("findings"."taken_back_by" is null)
        and ("findings"."taken_back_reason" is null or "findings"."taken_back_at" is not null));--> statement-breakpoint
drop trigger written_once on findings;
--> statement-breakpoint
create function guard_finding() returns trigger language plpgsql as $$
declare
  ending constant text[] := array['taken_back_at', 'taken_back_by', 'taken_back_reason'];
begin
  if tg_op = 'DELETE' or old.taken_back_at is not null or to_jsonb(new) - ending <> to_jsonb(old) - ending then
    raise exception 'a finding is written once and taken back once' using errcode = 'GC002';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger written_once before update or delete on findings for each row execute function guard_finding();
