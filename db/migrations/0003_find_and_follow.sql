CREATE INDEX "import_lists_by_release" ON "import_lists" USING btree ("released_at");--> statement-breakpoint
CREATE INDEX "items_by_agent" ON "items" USING btree ("agent_code","admitted_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "items_by_scanned_code" ON "items" USING btree ("scanned_code");--> statement-breakpoint
CREATE INDEX "returns_newest_by_agent" ON "returns" USING btree ("agent_code","announced_at" DESC NULLS LAST,"id" DESC NULLS LAST);