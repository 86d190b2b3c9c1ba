CREATE TABLE "message_looks" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"direction" text NOT NULL,
	"message_id" text NOT NULL,
	"reason" text NOT NULL,
	"looked_by" uuid NOT NULL,
	"looked_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "outbox_due";--> statement-breakpoint
ALTER TABLE "customs_receipts" ADD COLUMN "inbound_id" uuid;--> statement-breakpoint
ALTER TABLE "customs_inbound" ADD COLUMN "kind" text;--> statement-breakpoint
ALTER TABLE "customs_inbound" ADD COLUMN "cop_nos" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "message_looks" ADD CONSTRAINT "message_looks_looked_by_users_id_fk" FOREIGN KEY ("looked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "message_looks_by_message" ON "message_looks" USING btree ("message_id","looked_at");--> statement-breakpoint
CREATE INDEX "customs_inbound_newest" ON "customs_inbound" USING btree ("received_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "customs_inbound_about" ON "customs_inbound" USING gin ("cop_nos");--> statement-breakpoint
CREATE INDEX "customs_messages_newest" ON "customs_messages" USING btree ("created_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "outbox_leased" ON "outbox" USING btree ("destination","leased_until") WHERE delivered_at is null and leased_until is not null;--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("destination","next_attempt_at","position") WHERE delivered_at is null;
--> statement-breakpoint
alter table customs_receipts add constraint customs_receipts_inbound_fk foreign key (inbound_id) references customs_inbound (id);
--> statement-breakpoint
create trigger written_once before update or delete on message_looks for each row execute function refuse_change();
--> statement-breakpoint
alter table message_looks enable row level security;
--> statement-breakpoint
alter table message_looks force row level security;
--> statement-breakpoint
create policy scoped on message_looks using ((select current_setting('app.scope', true)) in ('system', 'warehouse', 'customs', 'administration'));
--> statement-breakpoint
create policy inside_inserts on message_looks as restrictive for insert with check ((select current_setting('app.scope', true)) in ('system', 'warehouse', 'customs', 'administration'));
--> statement-breakpoint
create policy inside_updates on message_looks as restrictive for update using ((select current_setting('app.scope', true)) in ('system', 'warehouse', 'customs', 'administration'));
