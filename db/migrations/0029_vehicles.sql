CREATE TABLE "vehicle_waybills" (
	"handover_no" text NOT NULL,
	"waybill_no" text NOT NULL,
	CONSTRAINT "vehicle_waybills_handover_no_waybill_no_pk" PRIMARY KEY("handover_no","waybill_no")
);
--> statement-breakpoint
CREATE TABLE "vehicles" (
	"handover_no" text PRIMARY KEY NOT NULL,
	"plate_no" text NOT NULL,
	"seal_no" text,
	"gate_paper_no" text,
	"carrier" text,
	"opened_at" timestamp with time zone NOT NULL,
	"opened_by" uuid NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by" uuid,
	"explanation" text,
	CONSTRAINT "vehicles_closed_by_somebody" CHECK (("vehicles"."closed_at" is null) = ("vehicles"."closed_by" is null))
);
--> statement-breakpoint
ALTER TABLE "vehicle_waybills" ADD CONSTRAINT "vehicle_waybills_handover_no_vehicles_handover_no_fk" FOREIGN KEY ("handover_no") REFERENCES "public"."vehicles"("handover_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vehicles" ADD CONSTRAINT "vehicles_opened_by_users_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vehicles" ADD CONSTRAINT "vehicles_closed_by_users_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "vehicles_newest" ON "vehicles" USING btree ("opened_at");--> statement-breakpoint
CREATE INDEX "parcels_by_handover" ON "parcels" USING btree ("handover_no") WHERE handover_no is not null;
--> statement-breakpoint
create trigger closed_once before update on vehicles for each row when (old.closed_at is not null) execute function refuse_change();
--> statement-breakpoint
create trigger written_once before update or delete on vehicle_waybills for each row execute function refuse_change();
--> statement-breakpoint
alter table vehicles enable row level security;
--> statement-breakpoint
alter table vehicles force row level security;
--> statement-breakpoint
create policy scoped on vehicles using
  ((select current_setting('app.scope', true)) in ('system', 'warehouse', 'customs'));
--> statement-breakpoint
alter table vehicle_waybills enable row level security;
--> statement-breakpoint
alter table vehicle_waybills force row level security;
--> statement-breakpoint
create policy scoped on vehicle_waybills using
  ((select current_setting('app.scope', true)) in ('system', 'warehouse', 'customs'));
