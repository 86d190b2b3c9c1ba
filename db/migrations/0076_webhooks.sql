ALTER TABLE "owner_endpoints" ADD COLUMN "old_secret_sealed" "bytea";--> statement-breakpoint
ALTER TABLE "owner_endpoints" ADD COLUMN "events" text[] DEFAULT '{"return.arrived","item.conforming","item.non_conforming","item.admitted","item.disputed","item.dispute_resolved","return.completed"}' NOT NULL;--> statement-breakpoint
CREATE INDEX "outbox_of_owner" ON "outbox" USING btree ("destination","created_at" DESC NULLS LAST,"id") WHERE channel = 'owner';--> statement-breakpoint
ALTER TABLE "owner_endpoints" ADD CONSTRAINT "owner_endpoints_old_beside_new" CHECK ("owner_endpoints"."old_secret_sealed" is null or "owner_endpoints"."secret_sealed" is not null);--> statement-breakpoint
-- An owner sets its own address and reads what was sent to it, and nobody else's. What is sent the product alone writes.
drop policy scoped on owner_endpoints;
--> statement-breakpoint
create policy scoped on owner_endpoints using
  ((select current_setting('app.scope', true)) in ('system', 'warehouse', 'administration')
    or ((select current_setting('app.scope', true)) in ('platform', 'merchant')
      and code = (select current_setting('app.code', true))));
--> statement-breakpoint
create policy of_owner on outbox for select using
  (channel = 'owner' and (select current_setting('app.scope', true)) in ('platform', 'merchant')
    and destination = 'owner:' || (select current_setting('app.code', true)));
--> statement-breakpoint
create policy of_owner on outbox_attempts for select using
  ((select current_setting('app.scope', true)) in ('platform', 'merchant')
    and exists (select from outbox o where o.id = outbox_id and o.channel = 'owner'));
