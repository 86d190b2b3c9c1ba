ALTER TABLE "api_keys" ADD COLUMN "hint" text;--> statement-breakpoint
ALTER TABLE "api_keys" ADD COLUMN "scopes" text[];--> statement-breakpoint
ALTER TABLE "api_keys" ADD COLUMN "replaces_id" uuid;--> statement-breakpoint
ALTER TABLE "api_keys" ADD COLUMN "created_by" uuid;--> statement-breakpoint
ALTER TABLE "api_keys" ADD COLUMN "expires_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "api_keys" ADD COLUMN "last_used_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "api_keys" ADD COLUMN "revoked_by" uuid;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_replaces_id_api_keys_id_fk" FOREIGN KEY ("replaces_id") REFERENCES "public"."api_keys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_revoked_by_users_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "items_admitted" ON "items" USING btree ("admitted_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE admitted_at is not null;--> statement-breakpoint
CREATE INDEX "api_keys_by_user" ON "api_keys" USING btree ("user_id");--> statement-breakpoint
-- A person makes and ends the own keys, the administrator anybody's. Of a key nothing changes but its last hour and its end.
drop policy inside_inserts on api_keys;
--> statement-breakpoint
drop policy inside_updates on api_keys;
--> statement-breakpoint
drop policy scoped on api_keys;
--> statement-breakpoint
create policy scoped on api_keys using (
  (select current_setting('app.scope', true)) in ('system', 'administration')
  or user_id = (select nullif(current_setting('app.actor', true), '')::uuid)
);
--> statement-breakpoint
create function guard_api_key() returns trigger language plpgsql as $$
begin
  if (new.id, new.user_id, new.label, new.key_hash, new.hint, new.scopes, new.replaces_id, new.created_by, new.created_at, new.expires_at)
     is distinct from (old.id, old.user_id, old.label, old.key_hash, old.hint, old.scopes, old.replaces_id, old.created_by, old.created_at, old.expires_at)
     or (old.revoked_at is not null and new.revoked_at is distinct from old.revoked_at) then
    raise exception 'a key is made once and ended once' using errcode = 'GC002';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger guard_api_key before update on api_keys for each row execute function guard_api_key();
