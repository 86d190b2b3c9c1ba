CREATE INDEX "idempotency_keys_by_age" ON "idempotency_keys" USING btree ("created_at");
--> statement-breakpoint
-- Nobody repeats a write after a month; what is younger goes for nobody, and nothing goes but by the product itself.
create policy only_old_go on idempotency_keys as restrictive for delete using (
  (select current_setting('app.scope', true)) = 'system' and created_at < now() - interval '30 days'
);
