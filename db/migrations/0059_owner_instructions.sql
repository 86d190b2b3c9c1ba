ALTER TABLE "items" ADD COLUMN "instructed_outcome" text;--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "instruction_no" text;--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "instruction_note" text;--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "instructed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_instructed_whole" CHECK (num_nonnulls("items"."instructed_outcome", "items"."instruction_no", "items"."instructed_at") in (0, 3));