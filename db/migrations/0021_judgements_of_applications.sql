ALTER TABLE "judgements" ALTER COLUMN "item_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "rule_versions" ADD COLUMN "signed_by" uuid;--> statement-breakpoint
ALTER TABLE "rule_versions" ADD CONSTRAINT "rule_versions_signed_by_users_id_fk" FOREIGN KEY ("signed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "judgements_of_applications" ON "judgements" USING btree ("application_id") WHERE "judgements"."item_id" is null;--> statement-breakpoint
ALTER TABLE "judgements" ADD CONSTRAINT "judgements_of_something" CHECK (num_nonnulls("judgements"."item_id", "judgements"."application_id") > 0);--> statement-breakpoint
ALTER TABLE "rule_versions" ADD CONSTRAINT "rule_versions_signed_by_another" CHECK ("rule_versions"."signed_by" <> "rule_versions"."set_by");