CREATE TABLE "owner_endpoints" (
	"position" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "owner_endpoints_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"url" text,
	"secret_sealed" "bytea",
	"set_by" uuid NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "owner_endpoints_whole" CHECK (("owner_endpoints"."url" is null) = ("owner_endpoints"."secret_sealed" is null))
);
--> statement-breakpoint
ALTER TABLE "owner_endpoints" ADD CONSTRAINT "owner_endpoints_set_by_users_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "owner_endpoints_by_code" ON "owner_endpoints" USING btree ("code","position");
--> statement-breakpoint
create trigger written_once before update or delete on owner_endpoints for each row execute function refuse_change();
--> statement-breakpoint
alter table owner_endpoints enable row level security;
--> statement-breakpoint
alter table owner_endpoints force row level security;
--> statement-breakpoint
create policy scoped on owner_endpoints using
  ((select current_setting('app.scope', true)) in ('system', 'warehouse', 'administration'));
