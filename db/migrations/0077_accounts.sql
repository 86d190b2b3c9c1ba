CREATE TABLE "account_changes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"login" text NOT NULL,
	"kind" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"reason" text,
	"made_by" uuid,
	"made_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "account_decisions" (
	"change_id" uuid PRIMARY KEY NOT NULL,
	"is_approved" boolean NOT NULL,
	"reason" text,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "credentials" ADD COLUMN "must_change" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "account_changes" ADD CONSTRAINT "account_changes_made_by_users_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_decisions" ADD CONSTRAINT "account_decisions_change_id_account_changes_id_fk" FOREIGN KEY ("change_id") REFERENCES "public"."account_changes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_decisions" ADD CONSTRAINT "account_decisions_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_changes_by_login" ON "account_changes" USING btree ("login","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "account_changes_proposed" ON "account_changes" USING btree ("id") WHERE kind in ('open', 'role', 'enable') and made_by is not null;
--> statement-breakpoint
create trigger written_once before update or delete on account_changes for each row execute function refuse_change();
--> statement-breakpoint
alter table account_changes enable row level security;
--> statement-breakpoint
alter table account_changes force row level security;
--> statement-breakpoint
create policy scoped on account_changes using ((select current_setting('app.scope', true)) in ('system', 'warehouse', 'customs', 'administration'));
--> statement-breakpoint
create trigger written_once before update or delete on account_decisions for each row execute function refuse_change();
--> statement-breakpoint
alter table account_decisions enable row level security;
--> statement-breakpoint
alter table account_decisions force row level security;
--> statement-breakpoint
create policy scoped on account_decisions using ((select current_setting('app.scope', true)) in ('system', 'warehouse', 'customs', 'administration'));
--> statement-breakpoint
-- Whatever is written, nobody approves what they proposed.
create function refuse_own_approval() returns trigger language plpgsql as $$
begin
  if new.is_approved and new.decided_by = (select made_by from account_changes where id = new.change_id) then
    raise exception 'a proposal is approved by another person than made it';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger two_people before insert on account_decisions for each row execute function refuse_own_approval();
