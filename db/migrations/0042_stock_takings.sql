CREATE TABLE "stock_takings" (
	"taking_no" text PRIMARY KEY NOT NULL,
	"zone_code" text NOT NULL,
	"opened_by" uuid NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"counted_at" timestamp with time zone,
	"recounted_at" timestamp with time zone,
	"signed_by" uuid,
	"signed_at" timestamp with time zone,
	"differences" jsonb,
	"remark" text,
	CONSTRAINT "stock_takings_signed_whole" CHECK (num_nonnulls("stock_takings"."signed_at", "stock_takings"."signed_by", "stock_takings"."differences") in (0, 3))
);
--> statement-breakpoint
CREATE TABLE "taking_pieces" (
	"taking_no" text NOT NULL,
	"plate" text NOT NULL,
	"goods_name" text NOT NULL,
	"scanned_code" text NOT NULL,
	"location_code" text NOT NULL,
	"in_book" boolean NOT NULL,
	CONSTRAINT "taking_pieces_taking_no_plate_pk" PRIMARY KEY("taking_no","plate")
);
--> statement-breakpoint
CREATE TABLE "taking_scans" (
	"taking_no" text NOT NULL,
	"round" integer NOT NULL,
	"plate" text NOT NULL,
	"location_code" text NOT NULL,
	"counted_by" uuid NOT NULL,
	"counted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "taking_scans_taking_no_round_plate_pk" PRIMARY KEY("taking_no","round","plate")
);
--> statement-breakpoint
ALTER TABLE "stock_takings" ADD CONSTRAINT "stock_takings_zone_code_zones_code_fk" FOREIGN KEY ("zone_code") REFERENCES "public"."zones"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_takings" ADD CONSTRAINT "stock_takings_opened_by_users_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_takings" ADD CONSTRAINT "stock_takings_signed_by_users_id_fk" FOREIGN KEY ("signed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "taking_pieces" ADD CONSTRAINT "taking_pieces_taking_no_stock_takings_taking_no_fk" FOREIGN KEY ("taking_no") REFERENCES "public"."stock_takings"("taking_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "taking_pieces" ADD CONSTRAINT "taking_pieces_location_code_locations_code_fk" FOREIGN KEY ("location_code") REFERENCES "public"."locations"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "taking_scans" ADD CONSTRAINT "taking_scans_taking_no_stock_takings_taking_no_fk" FOREIGN KEY ("taking_no") REFERENCES "public"."stock_takings"("taking_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "taking_scans" ADD CONSTRAINT "taking_scans_location_code_locations_code_fk" FOREIGN KEY ("location_code") REFERENCES "public"."locations"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "taking_scans" ADD CONSTRAINT "taking_scans_counted_by_users_id_fk" FOREIGN KEY ("counted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "stock_takings_open_once" ON "stock_takings" USING btree ("zone_code") WHERE signed_at is null;--> statement-breakpoint
CREATE INDEX "stock_takings_newest" ON "stock_takings" USING btree ("opened_at");
--> statement-breakpoint
create trigger written_once before update or delete on taking_pieces for each row execute function refuse_change();
--> statement-breakpoint
create trigger written_once before update or delete on taking_scans for each row execute function refuse_change();
--> statement-breakpoint
create trigger signed_once before update or delete on stock_takings for each row
  when (old.signed_at is not null) execute function refuse_change();
--> statement-breakpoint
do $$
declare
  t text;
  inside constant text := '(select current_setting(''app.scope'', true)) in (''system'', ''warehouse'', ''customs'')';
begin
  foreach t in array array['stock_takings', 'taking_pieces', 'taking_scans'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy scoped on %I using (%s)', t, inside);
  end loop;
end $$;
