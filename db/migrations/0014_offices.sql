CREATE TABLE "office_changes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"office_code" text NOT NULL,
	"kind" text NOT NULL,
	"body" jsonb NOT NULL,
	"changed_by" uuid,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "feedback_causes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"message_id" text NOT NULL,
	"office_code" text NOT NULL,
	"cause" text NOT NULL,
	"way" text NOT NULL,
	"note" text NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "feedback_corrections" (
	"message_id" text PRIMARY KEY NOT NULL,
	"office_code" text NOT NULL,
	"explanation" text NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "feedback_queries" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"message_id" text NOT NULL,
	"office_code" text NOT NULL,
	"side" text NOT NULL,
	"words" text NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "manual_deliveries" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"message_id" text NOT NULL,
	"office_code" text NOT NULL,
	"paper_no" text NOT NULL,
	"handed_by" text NOT NULL,
	"received_by" text NOT NULL,
	"handed_at" timestamp with time zone NOT NULL,
	"scan_sha256" text NOT NULL,
	"scan_media_type" text NOT NULL,
	"scan_size_bytes" integer NOT NULL,
	"answer" text,
	"reason" text,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "feedback_messages" ADD COLUMN "format" text DEFAULT 'json' NOT NULL;--> statement-breakpoint
ALTER TABLE "feedback_messages" ADD COLUMN "wire_sha256" text;--> statement-breakpoint
ALTER TABLE "feedback_messages" ADD COLUMN "delivered_via" text;--> statement-breakpoint
ALTER TABLE "feedback_messages" ADD COLUMN "answer_due_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "feedback_messages" ADD COLUMN "answered_via" text;--> statement-breakpoint
ALTER TABLE "offices" ADD COLUMN "format" text DEFAULT 'json' NOT NULL;--> statement-breakpoint
ALTER TABLE "offices" ADD COLUMN "phases" text[] DEFAULT '{arrived,admitted,outcome,completed}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "offices" ADD COLUMN "hours" jsonb;--> statement-breakpoint
ALTER TABLE "offices" ADD COLUMN "deliver_in_hours" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "offices" ADD COLUMN "contact" text;--> statement-breakpoint
ALTER TABLE "office_changes" ADD CONSTRAINT "office_changes_changed_by_users_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_causes" ADD CONSTRAINT "feedback_causes_message_id_feedback_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."feedback_messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_causes" ADD CONSTRAINT "feedback_causes_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_corrections" ADD CONSTRAINT "feedback_corrections_message_id_feedback_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."feedback_messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_corrections" ADD CONSTRAINT "feedback_corrections_written_by_users_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_queries" ADD CONSTRAINT "feedback_queries_message_id_feedback_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."feedback_messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_queries" ADD CONSTRAINT "feedback_queries_written_by_users_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "manual_deliveries" ADD CONSTRAINT "manual_deliveries_message_id_feedback_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."feedback_messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "manual_deliveries" ADD CONSTRAINT "manual_deliveries_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "office_changes_by_office" ON "office_changes" USING btree ("office_code","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "feedback_causes_by_message" ON "feedback_causes" USING btree ("message_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "feedback_queries_by_message" ON "feedback_queries" USING btree ("message_id","id");--> statement-breakpoint
CREATE INDEX "manual_deliveries_by_message" ON "manual_deliveries" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "manual_deliveries_by_office" ON "manual_deliveries" USING btree ("office_code","recorded_at");--> statement-breakpoint
CREATE INDEX "feedback_undelivered" ON "feedback_messages" USING btree ("office_code","created_at") WHERE delivered_at is null;--> statement-breakpoint
do $$
declare
  t text;
  inside constant text := '(select current_setting(''app.scope'', true)) in (''system'', ''warehouse'', ''customs'')';
  scope constant text := '(select current_setting(''app.scope'', true))';
  code constant text := '(select current_setting(''app.code'', true))';
begin
  foreach t in array array['feedback_causes', 'feedback_corrections', 'feedback_queries', 'manual_deliveries', 'office_changes'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create trigger written_once before update or delete on %I for each row execute function refuse_change()', t);
  end loop;
  foreach t in array array['feedback_causes', 'feedback_corrections', 'feedback_queries', 'manual_deliveries'] loop
    execute format('create policy scoped on %I using (%s or (%s = ''office'' and office_code = %s))', t, inside, scope, code);
  end loop;
  execute format('create policy scoped on office_changes using (%s or %s = ''administration'')', inside, scope);
end $$;
--> statement-breakpoint
-- How what is there reached its office; forced row-level security binds the owner too.
select set_config('app.scope', 'system', true);
--> statement-breakpoint
update feedback_messages m set
  delivered_via = case when m.delivered_at is null then null
    when exists (select from outbox o where o.id = m.id) then 'wire' else 'inbox' end,
  answered_via = case when m.acknowledged_by is not null then 'inbox'
    when coalesce(m.acknowledged_at, m.rejected_at) is not null then 'wire' end;
--> statement-breakpoint
select set_config('app.scope', '', true);
--> statement-breakpoint
create or replace function guard_feedback() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.body <> old.body or new.body_sha256 <> old.body_sha256
     or new.format <> old.format or new.wire_sha256 is distinct from old.wire_sha256
     or new.office_code <> old.office_code or new.phase <> old.phase or new.sequence <> old.sequence then
    raise exception 'a message is never edited' using errcode = 'GC002';
  end if;
  return new;
end $$;
