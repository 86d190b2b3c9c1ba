ALTER TABLE "items" ADD COLUMN "location_code" text;--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "container_code" text;--> statement-breakpoint
ALTER TABLE "containers" ADD COLUMN "moved_by" uuid;--> statement-breakpoint
ALTER TABLE "parcels" ADD COLUMN "location_code" text;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_location_code_locations_code_fk" FOREIGN KEY ("location_code") REFERENCES "public"."locations"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_container_code_containers_code_fk" FOREIGN KEY ("container_code") REFERENCES "public"."containers"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "containers" ADD CONSTRAINT "containers_moved_by_users_id_fk" FOREIGN KEY ("moved_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parcels" ADD CONSTRAINT "parcels_location_code_locations_code_fk" FOREIGN KEY ("location_code") REFERENCES "public"."locations"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "items_by_location" ON "items" USING btree ("location_code") WHERE location_code is not null;--> statement-breakpoint
CREATE INDEX "items_by_container" ON "items" USING btree ("container_code") WHERE container_code is not null;--> statement-breakpoint
CREATE INDEX "parcels_by_location" ON "parcels" USING btree ("location_code") WHERE location_code is not null;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_stand_once" CHECK (num_nonnulls("items"."location_code", "items"."container_code") <= 1);--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_gone_stand_nowhere" CHECK ("items"."state" not in ('closed', 'moved_out', 'void', 'detained', 'missing')
        or num_nonnulls("items"."location_code", "items"."container_code") = 0);