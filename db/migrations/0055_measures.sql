ALTER TABLE "items" ADD COLUMN "weight_grams" integer;--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "length_mm" integer;--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "width_mm" integer;--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "height_mm" integer;--> statement-breakpoint
ALTER TABLE "parcels" ADD COLUMN "weight_grams" integer;--> statement-breakpoint
ALTER TABLE "parcels" ADD COLUMN "length_mm" integer;--> statement-breakpoint
ALTER TABLE "parcels" ADD COLUMN "width_mm" integer;--> statement-breakpoint
ALTER TABLE "parcels" ADD COLUMN "height_mm" integer;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_measured_positive" CHECK (least("items"."weight_grams", "items"."length_mm", "items"."width_mm", "items"."height_mm") > 0);--> statement-breakpoint
ALTER TABLE "parcels" ADD CONSTRAINT "parcels_measured_positive" CHECK (least("parcels"."weight_grams", "parcels"."length_mm", "parcels"."width_mm", "parcels"."height_mm") > 0);