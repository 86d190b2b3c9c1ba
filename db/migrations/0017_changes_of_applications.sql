CREATE TABLE "application_changes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"application_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"cop_no" text NOT NULL,
	"status" text NOT NULL,
	"lines_before" jsonb NOT NULL,
	"lines_after" jsonb NOT NULL,
	"removes" uuid[] NOT NULL,
	"adds" uuid[] NOT NULL,
	"corrected_sealed" "bytea",
	"reason" text NOT NULL,
	"requested_by" uuid NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"last_info" text,
	"last_receipt_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	CONSTRAINT "application_changes_cop_no_unique" UNIQUE("cop_no")
);
--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "refusal_class" text;--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "refusal_cause" text;--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "replaces_id" uuid;--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "pre_declared" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "corrected_sealed" "bytea";--> statement-breakpoint
ALTER TABLE "customs_documents" ADD COLUMN "replaces" text;--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "refused_application_id" uuid;--> statement-breakpoint
ALTER TABLE "application_changes" ADD CONSTRAINT "application_changes_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_changes" ADD CONSTRAINT "application_changes_requested_by_users_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "application_changes_by_application" ON "application_changes" USING btree ("application_id","requested_at");--> statement-breakpoint
CREATE UNIQUE INDEX "application_changes_open" ON "application_changes" USING btree ("application_id") WHERE status in ('queued', 'sent', 'received', 'failed');--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_replaces_id_applications_id_fk" FOREIGN KEY ("replaces_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_refused_application_id_applications_id_fk" FOREIGN KEY ("refused_application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "applications_refused" ON "applications" USING btree ("refusal_cause","declared_at" DESC NULLS LAST) WHERE status = 'refused';--> statement-breakpoint
CREATE INDEX "applications_pre_declared" ON "applications" USING btree ("return_id") WHERE pre_declared;--> statement-breakpoint
CREATE INDEX "items_by_refused_application" ON "items" USING btree ("refused_application_id");
--> statement-breakpoint
-- by hand
-- What a change asked for never changes; only what became of it does.
create function guard_application_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.cop_no <> old.cop_no or new.application_id <> old.application_id
     or new.kind <> old.kind or new.lines_before <> old.lines_before or new.lines_after <> old.lines_after
     or new.removes <> old.removes or new.adds <> old.adds or new.reason <> old.reason
     or new.requested_by <> old.requested_by or new.requested_at <> old.requested_at then
    raise exception 'a change is written once' using errcode = 'GC002';
  end if;
  if old.status in ('in_force', 'refused', 'overtaken') and new.status <> old.status then
    raise exception 'a change is answered once' using errcode = 'GC002';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger guard_application_change before update or delete on application_changes
  for each row execute function guard_application_change();
--> statement-breakpoint
alter table application_changes enable always trigger guard_application_change;
--> statement-breakpoint
alter table application_changes enable row level security;
--> statement-breakpoint
alter table application_changes force row level security;
--> statement-breakpoint
create policy scoped on application_changes using
  ((select current_setting('app.scope', true)) in ('system', 'warehouse', 'customs'));
--> statement-breakpoint
-- Refusals from before anybody classed them; forced row-level security binds the owner too.
select set_config('app.scope', 'system', true);
--> statement-breakpoint
update applications set refusal_class = 'undecided', refusal_cause = 'unknown' where status = 'refused';
--> statement-breakpoint
select set_config('app.scope', '', true);
