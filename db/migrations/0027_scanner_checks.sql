CREATE TABLE "scanner_checks" (
	"position" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "scanner_checks_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"bench" text NOT NULL,
	"passed" boolean NOT NULL,
	"findings" jsonb NOT NULL,
	"checked_by" uuid NOT NULL,
	"checked_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "scanner_checks" ADD CONSTRAINT "scanner_checks_checked_by_users_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "scanner_checks_by_bench" ON "scanner_checks" USING btree ("bench","position");--> statement-breakpoint
create trigger written_once before update or delete on scanner_checks for each row execute function refuse_change();
--> statement-breakpoint
alter table scanner_checks enable row level security;
--> statement-breakpoint
alter table scanner_checks force row level security;
--> statement-breakpoint
create policy scoped on scanner_checks using
  ((select current_setting('app.scope', true)) in ('system', 'warehouse', 'customs', 'administration'));
