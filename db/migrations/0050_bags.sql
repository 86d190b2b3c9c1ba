CREATE TABLE "bag_waybills" (
	"bag_no" text NOT NULL,
	"waybill_no" text NOT NULL,
	"source" text NOT NULL,
	"taken_out_at" timestamp with time zone,
	"taken_out_by" uuid,
	CONSTRAINT "bag_waybills_bag_no_waybill_no_pk" PRIMARY KEY("bag_no","waybill_no"),
	CONSTRAINT "bag_waybills_taken_by_somebody" CHECK (("bag_waybills"."taken_out_at" is null) = ("bag_waybills"."taken_out_by" is null)),
	CONSTRAINT "bag_waybills_extra_is_out" CHECK ("bag_waybills"."source" <> 'extra' or "bag_waybills"."taken_out_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "bags" (
	"bag_no" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"label" text NOT NULL,
	"handover_no" text,
	"came_at" timestamp with time zone NOT NULL,
	"came_by" uuid NOT NULL,
	"emptied_at" timestamp with time zone,
	"emptied_by" uuid,
	"explanation" text,
	CONSTRAINT "bags_emptied_by_somebody" CHECK (("bags"."emptied_at" is null) = ("bags"."emptied_by" is null))
);
--> statement-breakpoint
ALTER TABLE "vehicles" ADD COLUMN "listed_bags" integer;--> statement-breakpoint
ALTER TABLE "bag_waybills" ADD CONSTRAINT "bag_waybills_bag_no_bags_bag_no_fk" FOREIGN KEY ("bag_no") REFERENCES "public"."bags"("bag_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bag_waybills" ADD CONSTRAINT "bag_waybills_taken_out_by_users_id_fk" FOREIGN KEY ("taken_out_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bags" ADD CONSTRAINT "bags_handover_no_vehicles_handover_no_fk" FOREIGN KEY ("handover_no") REFERENCES "public"."vehicles"("handover_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bags" ADD CONSTRAINT "bags_came_by_users_id_fk" FOREIGN KEY ("came_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bags" ADD CONSTRAINT "bags_emptied_by_users_id_fk" FOREIGN KEY ("emptied_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bag_waybills_by_waybill" ON "bag_waybills" USING btree ("waybill_no");--> statement-breakpoint
CREATE UNIQUE INDEX "bags_by_label" ON "bags" USING btree ("label") WHERE emptied_at is null;--> statement-breakpoint
CREATE INDEX "bags_by_handover" ON "bags" USING btree ("handover_no");--> statement-breakpoint
CREATE INDEX "bags_newest" ON "bags" USING btree ("came_at");--> statement-breakpoint
ALTER TABLE "vehicles" ADD CONSTRAINT "vehicles_listed_bags_counted" CHECK ("vehicles"."listed_bags" >= 0);--> statement-breakpoint
create trigger emptied_once before update on bags for each row when (old.emptied_at is not null) execute function refuse_change();
--> statement-breakpoint
alter table bags enable row level security;
--> statement-breakpoint
alter table bags force row level security;
--> statement-breakpoint
create policy scoped on bags using
  ((select current_setting('app.scope', true)) in ('system', 'warehouse', 'customs'));
--> statement-breakpoint
alter table bag_waybills enable row level security;
--> statement-breakpoint
alter table bag_waybills force row level security;
--> statement-breakpoint
create policy scoped on bag_waybills using
  ((select current_setting('app.scope', true)) in ('system', 'warehouse', 'customs'));
