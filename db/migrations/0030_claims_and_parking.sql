ALTER TABLE "parcels" ADD COLUMN "claimed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "parcels" ADD COLUMN "parked_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "parcels_open_at_bench" ON "parcels" USING btree ("bench","id") WHERE status = 'opened';