CREATE TABLE "exports" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"kind" text NOT NULL,
	"query" jsonb NOT NULL,
	"made_by" uuid NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"total" integer,
	"written" integer DEFAULT 0 NOT NULL,
	"cursor" text,
	"finished_at" timestamp with time zone,
	"problem" text,
	CONSTRAINT "exports_ended_with_problem" CHECK ("exports"."problem" is null or "exports"."finished_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "export_downloads" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"export_id" uuid NOT NULL,
	"format" text NOT NULL,
	"downloaded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "export_parts" (
	"export_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"rows" jsonb NOT NULL,
	CONSTRAINT "export_parts_export_id_position_pk" PRIMARY KEY("export_id","position")
);
--> statement-breakpoint
ALTER TABLE "exports" ADD CONSTRAINT "exports_made_by_users_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "export_downloads" ADD CONSTRAINT "export_downloads_export_id_exports_id_fk" FOREIGN KEY ("export_id") REFERENCES "public"."exports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "export_parts" ADD CONSTRAINT "export_parts_export_id_exports_id_fk" FOREIGN KEY ("export_id") REFERENCES "public"."exports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "exports_by_maker" ON "exports" USING btree ("made_by","requested_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "exports_newest" ON "exports" USING btree ("requested_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "exports_under_way" ON "exports" USING btree ("requested_at") WHERE finished_at is null;--> statement-breakpoint
CREATE INDEX "export_downloads_by_export" ON "export_downloads" USING btree ("export_id","downloaded_at");--> statement-breakpoint
CREATE INDEX "waves_by_bonded_list" ON "waves" USING btree ("bonded_list_no");--> statement-breakpoint
CREATE INDEX "waves_by_gate_pass" ON "waves" USING btree ("gate_pass_no");--> statement-breakpoint
CREATE INDEX "vehicles_by_plate" ON "vehicles" USING btree ("plate_no","opened_at" DESC NULLS LAST);--> statement-breakpoint
create function refuse_other_export() returns trigger language plpgsql as $$
begin
  if old.finished_at is not null
     or to_jsonb(new) - array['total', 'written', 'cursor', 'finished_at', 'problem']
        <> to_jsonb(old) - array['total', 'written', 'cursor', 'finished_at', 'problem']
     or new.written < old.written then
    raise exception 'an export stays as it was asked for' using errcode = 'GC002';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger asked_once before update on exports for each row execute function refuse_other_export();
--> statement-breakpoint
create trigger kept before delete on exports for each row execute function refuse_change();
--> statement-breakpoint
create trigger written_once before update on export_parts for each row execute function refuse_change();
--> statement-breakpoint
create trigger written_once before update or delete on export_downloads for each row execute function refuse_change();
--> statement-breakpoint
alter table exports enable row level security;
--> statement-breakpoint
alter table exports force row level security;
--> statement-breakpoint
alter table export_parts enable row level security;
--> statement-breakpoint
alter table export_parts force row level security;
--> statement-breakpoint
alter table export_downloads enable row level security;
--> statement-breakpoint
alter table export_downloads force row level security;
--> statement-breakpoint
-- Everybody has their own; the house sees of all that they were made, and their rows nobody but their maker.
create policy scoped on exports
  using (
    (select current_setting('app.scope', true)) in ('system', 'warehouse', 'customs')
    or made_by = (select nullif(current_setting('app.actor', true), '')::uuid)
  )
  with check (
    (select current_setting('app.scope', true)) = 'system'
    or made_by = (select nullif(current_setting('app.actor', true), '')::uuid)
  );
--> statement-breakpoint
create policy scoped on export_parts using (
  (select current_setting('app.scope', true)) = 'system' or exists (
    select from exports e where e.id = export_id
    and e.made_by = (select nullif(current_setting('app.actor', true), '')::uuid))
);
--> statement-breakpoint
create policy scoped on export_downloads
  using (exists (select from exports e where e.id = export_id))
  with check (exists (
    select from exports e where e.id = export_id
    and e.made_by = (select nullif(current_setting('app.actor', true), '')::uuid)));
--> statement-breakpoint
-- The rows go when nobody can download them any more, by the product itself.
create policy only_old_go on export_parts as restrictive for delete using (
  (select current_setting('app.scope', true)) = 'system' and exists (
    select from exports e where e.id = export_id and e.finished_at < now() - interval '1 day')
);
