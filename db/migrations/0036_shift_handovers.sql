CREATE TABLE "shift_handovers" (
	"handover_no" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "shift_handovers_handover_no_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"bench" text NOT NULL,
	"stand" jsonb NOT NULL,
	"pending_scans" integer NOT NULL,
	"note" text,
	"given_by" uuid NOT NULL,
	"taken_by" uuid NOT NULL,
	"signed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "shift_handovers" ADD CONSTRAINT "shift_handovers_given_by_users_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shift_handovers" ADD CONSTRAINT "shift_handovers_taken_by_users_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "shift_handovers_by_bench" ON "shift_handovers" USING btree ("bench","handover_no");--> statement-breakpoint
create trigger written_once before update or delete on shift_handovers for each row execute function refuse_change();
--> statement-breakpoint
alter table shift_handovers enable row level security;
--> statement-breakpoint
alter table shift_handovers force row level security;
--> statement-breakpoint
create policy scoped on shift_handovers using ((select current_setting('app.scope', true)) in ('system', 'warehouse'));
