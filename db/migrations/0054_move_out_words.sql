CREATE TABLE "move_out_objections" (
	"batch_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"reason" text NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "move_out_objections_batch_id_round_pk" PRIMARY KEY("batch_id","round")
);
--> statement-breakpoint
ALTER TABLE "batches" ADD COLUMN "cleared_under" bigint;--> statement-breakpoint
ALTER TABLE "move_out_objections" ADD CONSTRAINT "move_out_objections_batch_id_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "move_out_objections" ADD CONSTRAINT "move_out_objections_by_users_id_fk" FOREIGN KEY ("by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "move_out_objections_newest" ON "move_out_objections" USING btree ("at" DESC NULLS LAST);--> statement-breakpoint
ALTER TABLE "batches" ADD CONSTRAINT "batches_cleared_under_setting_versions_position_fk" FOREIGN KEY ("cleared_under") REFERENCES "public"."setting_versions"("position") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batches" ADD CONSTRAINT "batches_cleared_by_one" CHECK (num_nonnulls("batches"."cleared_by", "batches"."cleared_under") = num_nonnulls("batches"."cleared_at"));
--> statement-breakpoint
create trigger written_once before update or delete on move_out_objections for each row execute function refuse_change();
--> statement-breakpoint
alter table move_out_objections enable row level security;
--> statement-breakpoint
alter table move_out_objections force row level security;
--> statement-breakpoint
create policy scoped on move_out_objections using
  ((select current_setting('app.scope', true)) in ('system', 'warehouse', 'customs'));
