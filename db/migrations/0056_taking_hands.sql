ALTER TABLE "stock_takings" ADD COLUMN "counted_by" uuid;--> statement-breakpoint
ALTER TABLE "stock_takings" ADD COLUMN "recounted_by" uuid;--> statement-breakpoint
ALTER TABLE "stock_takings" ADD CONSTRAINT "stock_takings_counted_by_users_id_fk" FOREIGN KEY ("counted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_takings" ADD CONSTRAINT "stock_takings_recounted_by_users_id_fk" FOREIGN KEY ("recounted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;