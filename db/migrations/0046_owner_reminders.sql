CREATE TABLE "owner_reminders" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"item_id" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"stage" integer NOT NULL,
	"day" integer NOT NULL,
	"reminded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "owner_reminders_once" UNIQUE("item_id","asked_at","stage")
);
--> statement-breakpoint
ALTER TABLE "owner_reminders" ADD CONSTRAINT "owner_reminders_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "owner_reminders_by_item" ON "owner_reminders" USING btree ("item_id","reminded_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "items_undecided" ON "items" USING btree ("admitted_at") WHERE owner_response is null and outcome is null and admitted_at is not null;
--> statement-breakpoint
create trigger written_once before update or delete on owner_reminders for each row execute function refuse_change();
--> statement-breakpoint
alter table owner_reminders enable row level security;
--> statement-breakpoint
alter table owner_reminders force row level security;
--> statement-breakpoint
create policy scoped on owner_reminders using (exists (select from items i where i.id = item_id));
--> statement-breakpoint
create policy inside_inserts on owner_reminders as restrictive for insert with check ((select current_setting('app.scope', true)) in ('system', 'warehouse', 'customs'));
