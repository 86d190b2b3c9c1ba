CREATE TABLE "verification_set_conclusions" (
	"set_no" integer PRIMARY KEY NOT NULL,
	"conclusion" text NOT NULL,
	"note" text NOT NULL,
	"instruction_no" text,
	"instruction_source" text,
	"place" text,
	"companion" text,
	"concluded_by" uuid NOT NULL,
	"concluded_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "verification_set_looks" (
	"set_no" integer NOT NULL,
	"item_id" uuid NOT NULL,
	"agrees" boolean NOT NULL,
	"entry" text,
	"seen_by" uuid NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "verification_set_looks_set_no_item_id_agrees_pk" PRIMARY KEY("set_no","item_id","agrees")
);
--> statement-breakpoint
CREATE TABLE "verification_set_pieces" (
	"set_no" integer NOT NULL,
	"item_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"exceptions" text[] NOT NULL,
	"lot" text,
	"drawn" boolean NOT NULL,
	CONSTRAINT "verification_set_pieces_set_no_item_id_pk" PRIMARY KEY("set_no","item_id"),
	CONSTRAINT "verification_set_exceptions_undrawn" CHECK (not "verification_set_pieces"."drawn" or cardinality("verification_set_pieces"."exceptions") = 0)
);
--> statement-breakpoint
CREATE TABLE "verification_set_results" (
	"set_no" integer NOT NULL,
	"item_id" uuid NOT NULL,
	"result" text NOT NULL,
	"seen" boolean NOT NULL,
	"reason" text,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "verification_set_results_set_no_item_id_pk" PRIMARY KEY("set_no","item_id"),
	CONSTRAINT "verification_set_left_out_why" CHECK (("verification_set_results"."result" = 'left_out') = ("verification_set_results"."reason" is not null))
);
--> statement-breakpoint
CREATE TABLE "verification_sets" (
	"set_no" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "verification_sets_set_no_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"code" text NOT NULL,
	"day" date NOT NULL,
	"percent" integer NOT NULL,
	"opened_by" uuid NOT NULL,
	"opened_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "verification_set_conclusions" ADD CONSTRAINT "verification_set_conclusions_set_no_verification_sets_set_no_fk" FOREIGN KEY ("set_no") REFERENCES "public"."verification_sets"("set_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_set_conclusions" ADD CONSTRAINT "verification_set_conclusions_concluded_by_users_id_fk" FOREIGN KEY ("concluded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_set_looks" ADD CONSTRAINT "verification_set_looks_set_no_verification_sets_set_no_fk" FOREIGN KEY ("set_no") REFERENCES "public"."verification_sets"("set_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_set_looks" ADD CONSTRAINT "verification_set_looks_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_set_looks" ADD CONSTRAINT "verification_set_looks_seen_by_users_id_fk" FOREIGN KEY ("seen_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_set_pieces" ADD CONSTRAINT "verification_set_pieces_set_no_verification_sets_set_no_fk" FOREIGN KEY ("set_no") REFERENCES "public"."verification_sets"("set_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_set_pieces" ADD CONSTRAINT "verification_set_pieces_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_set_results" ADD CONSTRAINT "verification_set_results_set_no_verification_sets_set_no_fk" FOREIGN KEY ("set_no") REFERENCES "public"."verification_sets"("set_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_set_results" ADD CONSTRAINT "verification_set_results_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_sets" ADD CONSTRAINT "verification_sets_day_draw_days_day_fk" FOREIGN KEY ("day") REFERENCES "public"."draw_days"("day") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_sets" ADD CONSTRAINT "verification_sets_opened_by_users_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "verification_set_conclusions_under_way" ON "verification_set_conclusions" USING btree ("set_no") WHERE finished_at is null;--> statement-breakpoint
CREATE INDEX "verification_set_pieces_by_item" ON "verification_set_pieces" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "verification_sets_by_code" ON "verification_sets" USING btree ("kind","code","set_no");--> statement-breakpoint
CREATE INDEX "verification_sets_by_day" ON "verification_sets" USING btree ("day");
--> statement-breakpoint
create function refuse_unfinished_set() returns trigger language plpgsql as $$
begin
  if new.finished_at is not null and new.conclusion = 'confirm' and exists (
    select from verification_set_pieces p
    where p.set_no = new.set_no and cardinality(p.exceptions) = 0 and not exists (
      select from verification_set_results r where r.set_no = p.set_no and r.item_id = p.item_id)
  ) then
    raise exception 'set % has pieces without a result', new.set_no using errcode = 'GC001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger finished_last before insert or update on verification_set_conclusions
  for each row execute function refuse_unfinished_set();
--> statement-breakpoint
create function refuse_other_conclusion() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'finished_at' <> to_jsonb(old) - 'finished_at' or old.finished_at is not null then
    raise exception 'a conclusion stays as it was signed' using errcode = 'GC002';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger signed_once before update on verification_set_conclusions
  for each row execute function refuse_other_conclusion();
--> statement-breakpoint
create trigger kept before delete on verification_set_conclusions for each row execute function refuse_change();
--> statement-breakpoint
do $$
declare
  t text;
  customs constant text := '(select current_setting(''app.scope'', true)) in (''system'', ''customs'')';
begin
  foreach t in array array['verification_sets', 'verification_set_pieces', 'verification_set_looks',
    'verification_set_conclusions', 'verification_set_results'] loop
    if t <> 'verification_set_conclusions' then
      execute format('create trigger written_once before update or delete on %I for each row execute function refuse_change()', t);
    end if;
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy scoped on %I using (%s)', t, customs);
  end loop;
end $$;
