CREATE TABLE "command_card_sets" (
	"set_no" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "command_card_sets_set_no_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"bench" text NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"revoked_by" uuid,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "command_card_sets_revoked_by_somebody" CHECK (("command_card_sets"."revoked_at" is null) = ("command_card_sets"."revoked_by" is null))
);
--> statement-breakpoint
ALTER TABLE "command_card_sets" ADD CONSTRAINT "command_card_sets_made_by_users_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "command_card_sets" ADD CONSTRAINT "command_card_sets_revoked_by_users_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "command_card_sets_in_force" ON "command_card_sets" USING btree ("bench") WHERE revoked_at is null;--> statement-breakpoint
create trigger revoked_once before update on command_card_sets for each row when (old.revoked_at is not null) execute function refuse_change();
--> statement-breakpoint
alter table command_card_sets enable row level security;
--> statement-breakpoint
alter table command_card_sets force row level security;
--> statement-breakpoint
create policy scoped on command_card_sets using
  ((select current_setting('app.scope', true)) in ('system', 'warehouse', 'customs', 'administration'));
