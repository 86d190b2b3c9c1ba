CREATE TABLE "application_instructions" (
	"position" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "application_instructions_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"application_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"instruction_no" text NOT NULL,
	"entered_by" uuid,
	"entered_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "draw_days" (
	"day" date PRIMARY KEY NOT NULL,
	"seed_hash" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"seed" text,
	"revealed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "draw_seeds" (
	"day" date PRIMARY KEY NOT NULL,
	"sealed" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "draws" (
	"decision_id" uuid PRIMARY KEY NOT NULL,
	"day" date NOT NULL,
	"version" bigint,
	"facts" jsonb NOT NULL,
	"percent" integer NOT NULL,
	"ticket" integer
);
--> statement-breakpoint
CREATE TABLE "lane_decisions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"item_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"basis" text NOT NULL,
	"lane" text NOT NULL,
	"draw_reason" text,
	"reason" text,
	"instruction_no" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "lane_decisions_say_why" CHECK (num_nonnulls("lane_decisions"."draw_reason", "lane_decisions"."reason", "lane_decisions"."instruction_no") > 0)
);
--> statement-breakpoint
CREATE TABLE "selection_plans" (
	"version" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "selection_plans_version_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"plan" jsonb NOT NULL,
	"reason" text NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "items" ALTER COLUMN "lane" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "items" ALTER COLUMN "lane" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "lane_basis" text;--> statement-breakpoint
ALTER TABLE "application_instructions" ADD CONSTRAINT "application_instructions_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_instructions" ADD CONSTRAINT "application_instructions_entered_by_users_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draw_seeds" ADD CONSTRAINT "draw_seeds_day_draw_days_day_fk" FOREIGN KEY ("day") REFERENCES "public"."draw_days"("day") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draws" ADD CONSTRAINT "draws_decision_id_lane_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."lane_decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draws" ADD CONSTRAINT "draws_day_draw_days_day_fk" FOREIGN KEY ("day") REFERENCES "public"."draw_days"("day") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draws" ADD CONSTRAINT "draws_version_selection_plans_version_fk" FOREIGN KEY ("version") REFERENCES "public"."selection_plans"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lane_decisions" ADD CONSTRAINT "lane_decisions_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lane_decisions" ADD CONSTRAINT "lane_decisions_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_plans" ADD CONSTRAINT "selection_plans_made_by_users_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "application_instructions_by_application" ON "application_instructions" USING btree ("application_id","position");--> statement-breakpoint
CREATE INDEX "draws_by_day" ON "draws" USING btree ("day");--> statement-breakpoint
CREATE INDEX "lane_decisions_by_item" ON "lane_decisions" USING btree ("item_id","decided_at");--> statement-breakpoint
CREATE UNIQUE INDEX "lane_decisions_drawn_once" ON "lane_decisions" USING btree ("item_id","round") WHERE basis = 'draw';--> statement-breakpoint
CREATE INDEX "selection_plans_by_time" ON "selection_plans" USING btree ("made_at","version");--> statement-breakpoint
CREATE INDEX "items_by_merchant" ON "items" USING btree ("ebc_code","received_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "items_undrawn" ON "items" USING btree ("id") WHERE state = 'declared' and lane is null;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_admitted_has_lane" CHECK ("items"."state" not in ('admitted', 'booked', 'closed') or "items"."lane" is not null);
--> statement-breakpoint
create trigger written_once before update or delete on selection_plans for each row execute function refuse_change();
--> statement-breakpoint
create trigger written_once before update or delete on lane_decisions for each row execute function refuse_change();
--> statement-breakpoint
create trigger written_once before update or delete on draws for each row execute function refuse_change();
--> statement-breakpoint
create trigger written_once before update or delete on draw_seeds for each row execute function refuse_change();
--> statement-breakpoint
create trigger written_once before update or delete on application_instructions for each row execute function refuse_change();
--> statement-breakpoint
-- A published hash stands; the seed is revealed once, and is the one that was promised.
create function guard_draw_day() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.day <> old.day or new.seed_hash <> old.seed_hash or new.published_at <> old.published_at
     or old.seed is not null then
    raise exception 'the seed of a day is promised once and revealed once' using errcode = 'GC002';
  end if;
  if new.seed is not null and encode(sha256(convert_to(new.seed, 'UTF8')), 'hex') <> new.seed_hash then
    raise exception 'that is not the seed that was promised' using errcode = 'GC002';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger guard_draw_day before update or delete on draw_days for each row execute function guard_draw_day();
--> statement-breakpoint
alter table draw_days enable always trigger guard_draw_day;
--> statement-breakpoint
do $$
declare
  t text;
  scope constant text := '(select current_setting(''app.scope'', true))';
begin
  foreach t in array array['selection_plans', 'draw_days', 'draw_seeds', 'lane_decisions', 'draws', 'application_instructions'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  foreach t in array array['selection_plans', 'draws', 'application_instructions'] loop
    execute format('create policy scoped on %I using (%s in (''system'', ''customs''))', t, scope);
  end loop;
  execute format('create policy scoped on draw_seeds using (%s = ''system'')', scope);
  execute 'create policy everybody on draw_days for select using (true)';
  execute format('create policy scoped on draw_days using (%s = ''system'')', scope);
  -- Until it is admitted the warehouse could still act on why a piece was chosen.
  execute format('create policy scoped on lane_decisions using (%s in (''system'', ''customs''))', scope);
  execute format(
    'create policy admitted on lane_decisions for select using (%s = ''warehouse'''
    || ' and exists (select from items i where i.id = item_id and i.admitted_at is not null))', scope);
end $$;
--> statement-breakpoint
-- What is not declared yet will be drawn; what is keeps the officer it was promised. Forced row-level security binds the owner too.
select set_config('app.scope', 'system', true);
--> statement-breakpoint
update items set lane = null where state in ('received', 'inspected');
--> statement-breakpoint
select set_config('app.scope', '', true);
