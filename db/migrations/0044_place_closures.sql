CREATE TABLE "place_closures" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"code" text NOT NULL,
	"reason" text NOT NULL,
	"closed_by" uuid NOT NULL,
	"closed_at" timestamp with time zone NOT NULL,
	"reopened_by" uuid,
	"reopened_at" timestamp with time zone,
	CONSTRAINT "place_closures_ended_by_somebody" CHECK (num_nonnulls("place_closures"."reopened_by", "place_closures"."reopened_at") <> 1)
);
--> statement-breakpoint
ALTER TABLE "place_closures" ADD CONSTRAINT "place_closures_closed_by_users_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place_closures" ADD CONSTRAINT "place_closures_reopened_by_users_id_fk" FOREIGN KEY ("reopened_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "place_closures_open" ON "place_closures" USING btree ("code") WHERE "place_closures"."reopened_at" is null;--> statement-breakpoint
alter table place_closures enable row level security;
--> statement-breakpoint
alter table place_closures force row level security;
--> statement-breakpoint
create policy scoped on place_closures using ((select current_setting('app.scope', true)) in ('system', 'warehouse', 'customs'));
