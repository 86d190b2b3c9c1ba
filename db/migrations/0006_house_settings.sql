CREATE TABLE "automatic_refusals" (
	"return_id" uuid PRIMARY KEY NOT NULL,
	"heads" text NOT NULL,
	"code" text NOT NULL,
	"params" jsonb NOT NULL,
	"tried_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "setting_versions" (
	"position" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "setting_versions_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"key" text NOT NULL,
	"value" jsonb NOT NULL,
	"set_by" uuid NOT NULL,
	"set_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "customs_receipts_odd";--> statement-breakpoint
ALTER TABLE "applications" ALTER COLUMN "declared_by" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ALTER COLUMN "body" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "customs_receipts" ADD COLUMN "refusal" text;--> statement-breakpoint
ALTER TABLE "automatic_refusals" ADD CONSTRAINT "automatic_refusals_return_id_returns_id_fk" FOREIGN KEY ("return_id") REFERENCES "public"."returns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setting_versions" ADD CONSTRAINT "setting_versions_set_by_users_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "setting_versions_by_key" ON "setting_versions" USING btree ("key","position");--> statement-breakpoint
CREATE INDEX "customs_receipts_odd" ON "customs_receipts" USING btree ("received_at" DESC NULLS LAST) WHERE effect in ('contradiction', 'unmatched', 'not_applied');--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_has_body" CHECK ("outbox"."body" is not null or ("outbox"."sealed" and "outbox"."delivered_at" is not null));--> statement-breakpoint
create trigger written_once before update or delete on setting_versions for each row execute function refuse_change();
--> statement-breakpoint
alter table setting_versions enable row level security;
--> statement-breakpoint
alter table setting_versions force row level security;
--> statement-breakpoint
create policy scoped on setting_versions using
  ((select current_setting('app.scope', true)) in ('system', 'warehouse', 'customs', 'administration'));
--> statement-breakpoint
alter table automatic_refusals enable row level security;
--> statement-breakpoint
alter table automatic_refusals force row level security;
--> statement-breakpoint
create policy scoped on automatic_refusals using
  ((select current_setting('app.scope', true)) in ('system', 'warehouse', 'customs'));
--> statement-breakpoint
-- Sealed documents that were delivered are kept in customs_documents; forced row-level security binds the owner too.
select set_config('app.scope', 'system', true);
--> statement-breakpoint
update outbox set body = null where sealed and delivered_at is not null;
--> statement-breakpoint
select set_config('app.scope', '', true);
