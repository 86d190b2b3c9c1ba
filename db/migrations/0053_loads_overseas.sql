ALTER TABLE "batches" ADD COLUMN "country_code" text;--> statement-breakpoint
ALTER TABLE "batches" ADD COLUMN "gross_weight_grams" integer;