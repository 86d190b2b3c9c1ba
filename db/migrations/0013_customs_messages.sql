CREATE TABLE "customs_inbound" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"source" text NOT NULL,
	"file_name" text,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"body_sealed" "bytea",
	"receipts" integer NOT NULL,
	"problem" text,
	"problem_params" jsonb,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "customs_inbound_sha256_unique" UNIQUE("sha256")
);
--> statement-breakpoint
CREATE TABLE "customs_message_documents" (
	"message_id" text NOT NULL,
	"cop_no" text NOT NULL,
	"application_id" uuid NOT NULL,
	CONSTRAINT "customs_message_documents_message_id_cop_no_pk" PRIMARY KEY("message_id","cop_no")
);
--> statement-breakpoint
CREATE TABLE "customs_messages" (
	"id" text PRIMARY KEY NOT NULL,
	"guid" text NOT NULL,
	"body_sha256" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"signed_sealed" "bytea",
	"signed_at" timestamp with time zone,
	"staged_as" text
);
--> statement-breakpoint
ALTER TABLE "customs_receipts" ADD COLUMN "message" text DEFAULT 'CEB626' NOT NULL;--> statement-breakpoint
ALTER TABLE "customs_message_documents" ADD CONSTRAINT "customs_message_documents_message_id_customs_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."customs_messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customs_message_documents" ADD CONSTRAINT "customs_message_documents_cop_no_customs_documents_cop_no_fk" FOREIGN KEY ("cop_no") REFERENCES "public"."customs_documents"("cop_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customs_message_documents" ADD CONSTRAINT "customs_message_documents_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customs_messages" ADD CONSTRAINT "customs_messages_id_outbox_id_fk" FOREIGN KEY ("id") REFERENCES "public"."outbox"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "customs_inbound_unread" ON "customs_inbound" USING btree ("received_at" DESC NULLS LAST) WHERE problem is not null;--> statement-breakpoint
CREATE INDEX "customs_message_documents_by_application" ON "customs_message_documents" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "customs_message_documents_by_document" ON "customs_message_documents" USING btree ("cop_no");--> statement-breakpoint
CREATE INDEX "customs_messages_by_guid" ON "customs_messages" USING btree ("guid");--> statement-breakpoint
CREATE INDEX "customs_messages_signed" ON "customs_messages" USING btree ("body_sha256") WHERE signed_sealed is not null;--> statement-breakpoint
create trigger written_once before update or delete on customs_message_documents for each row execute function refuse_change();
--> statement-breakpoint
create trigger written_once before update or delete on customs_inbound for each row execute function refuse_change();
--> statement-breakpoint
-- A message is never edited; what is learned of it on its way, its signature and its file, is learned once.
create function guard_customs_message() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (new.id, new.guid, new.body_sha256, new.created_at) is distinct from (old.id, old.guid, old.body_sha256, old.created_at)
     or (old.signed_sealed is not null and (new.signed_sealed, new.signed_at) is distinct from (old.signed_sealed, old.signed_at))
     or (old.staged_as is not null and new.staged_as is distinct from old.staged_as) then
    raise exception 'a message to customs is never edited' using errcode = 'GC002';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger guard_customs_message before update or delete on customs_messages for each row execute function guard_customs_message();
--> statement-breakpoint
do $$
declare
  t text;
begin
  foreach t in array array['customs_messages', 'customs_message_documents', 'customs_inbound'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy scoped on %I using ((select current_setting(''app.scope'', true)) in (''system'', ''warehouse'', ''customs'', ''administration''))', t);
  end loop;
end $$;
--> statement-breakpoint
-- Documents that were queued before had each a message of their own; forced row-level security binds the owner too.
select set_config('app.scope', 'system', true);
--> statement-breakpoint
insert into customs_messages (id, guid, body_sha256, created_at)
select o.id, d.guid, d.body_sha256, o.created_at
from outbox o
join applications a on a.application_no = o.ordering_key
join customs_documents d on d.application_id = a.id
where o.channel = 'customs';
--> statement-breakpoint
insert into customs_message_documents (message_id, cop_no, application_id)
select o.id, d.cop_no, a.id
from outbox o
join applications a on a.application_no = o.ordering_key
join customs_documents d on d.application_id = a.id
where o.channel = 'customs';
--> statement-breakpoint
select set_config('app.scope', '', true);
