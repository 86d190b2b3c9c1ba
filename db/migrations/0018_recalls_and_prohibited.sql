CREATE TABLE "prohibited_catches" (
	"item_id" uuid NOT NULL,
	"goods_id" uuid NOT NULL,
	"caught_at" timestamp with time zone NOT NULL,
	CONSTRAINT "prohibited_catches_item_id_goods_id_pk" PRIMARY KEY("item_id","goods_id")
);
--> statement-breakpoint
CREATE TABLE "prohibited_goods" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"bar_code" text,
	"code_key" text,
	"hs_prefix" text,
	"source" text NOT NULL,
	"reason" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"entered_by" uuid NOT NULL,
	"entered_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	"end_reason" text,
	CONSTRAINT "prohibited_goods_of_something" CHECK (num_nonnulls("prohibited_goods"."code_key", "prohibited_goods"."hs_prefix") = 1)
);
--> statement-breakpoint
CREATE TABLE "item_chapters" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"item_id" uuid NOT NULL,
	"chapter" integer NOT NULL,
	"recall_id" uuid NOT NULL,
	"place" text NOT NULL,
	"phase" text NOT NULL,
	"grade_before" text,
	"opened_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "recalls" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"recall_no" text NOT NULL,
	"bar_code" text NOT NULL,
	"code_key" text NOT NULL,
	"batch_codes" text[] DEFAULT '{}' NOT NULL,
	"batch_keys" text[] DEFAULT '{}' NOT NULL,
	"expires_from" date,
	"expires_to" date,
	"source" text NOT NULL,
	"document_no" text NOT NULL,
	"reason" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"replaces_id" uuid,
	"issued_by" uuid NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	"end_reason" text,
	CONSTRAINT "recalls_recall_no_unique" UNIQUE("recall_no"),
	CONSTRAINT "recalls_code_compared" CHECK ("recalls"."code_key" <> '')
);
--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "holds_behind" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "prohibited_catches" ADD CONSTRAINT "prohibited_catches_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prohibited_catches" ADD CONSTRAINT "prohibited_catches_goods_id_prohibited_goods_id_fk" FOREIGN KEY ("goods_id") REFERENCES "public"."prohibited_goods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prohibited_goods" ADD CONSTRAINT "prohibited_goods_entered_by_users_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prohibited_goods" ADD CONSTRAINT "prohibited_goods_ended_by_users_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_chapters" ADD CONSTRAINT "item_chapters_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_chapters" ADD CONSTRAINT "item_chapters_recall_id_recalls_id_fk" FOREIGN KEY ("recall_id") REFERENCES "public"."recalls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recalls" ADD CONSTRAINT "recalls_replaces_id_recalls_id_fk" FOREIGN KEY ("replaces_id") REFERENCES "public"."recalls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recalls" ADD CONSTRAINT "recalls_issued_by_users_id_fk" FOREIGN KEY ("issued_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recalls" ADD CONSTRAINT "recalls_ended_by_users_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "prohibited_goods_by_code" ON "prohibited_goods" USING btree ("code_key");--> statement-breakpoint
CREATE UNIQUE INDEX "item_chapters_once" ON "item_chapters" USING btree ("item_id","recall_id");--> statement-breakpoint
CREATE UNIQUE INDEX "item_chapters_in_order" ON "item_chapters" USING btree ("item_id","chapter");--> statement-breakpoint
CREATE INDEX "item_chapters_by_recall" ON "item_chapters" USING btree ("recall_id","closed_at");--> statement-breakpoint
CREATE INDEX "recalls_by_code" ON "recalls" USING btree ("code_key");--> statement-breakpoint
CREATE INDEX "recalls_newest" ON "recalls" USING btree ("issued_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "import_list_lines_by_bare_code" ON "import_list_lines" USING btree (ltrim("bar_code", '0'));--> statement-breakpoint
CREATE INDEX "items_by_bare_code" ON "items" USING btree (ltrim("scanned_code", '0'));
--> statement-breakpoint
-- by hand
-- What was entered never changes: it ends, once.
create function guard_ending() returns trigger language plpgsql as $$
declare
  ending constant text[] := array['ended_at', 'ended_by', 'end_reason'];
begin
  if tg_op = 'DELETE' or old.ended_at is not null or new.ended_at is null or new.end_reason is null
     or to_jsonb(new) - ending <> to_jsonb(old) - ending then
    raise exception 'an entry of % ends once, and is never edited', tg_table_name using errcode = 'GC002';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- A chapter closes; what it was opened for stays.
create function guard_chapter() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.closed_at is not null or new.closed_at is null
     or to_jsonb(new) - 'closed_at' <> to_jsonb(old) - 'closed_at' then
    raise exception 'a chapter is never edited' using errcode = 'GC002';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger guard_chapter before update or delete on item_chapters for each row execute function guard_chapter();
--> statement-breakpoint
alter table item_chapters enable always trigger guard_chapter;
--> statement-breakpoint
create trigger written_once before update or delete on prohibited_catches for each row execute function refuse_change();
--> statement-breakpoint
do $$
declare
  t text;
  scope constant text := '(select current_setting(''app.scope'', true))';
begin
  foreach t in array array['recalls', 'prohibited_goods'] loop
    execute format('create trigger guard_ending before update or delete on %I for each row execute function guard_ending()', t);
    execute format('alter table %I enable always trigger guard_ending', t);
  end loop;
  foreach t in array array['recalls', 'item_chapters', 'prohibited_goods', 'prohibited_catches'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  foreach t in array array['prohibited_goods', 'prohibited_catches'] loop
    execute format('create policy scoped on %I using (%s in (''system'', ''warehouse'', ''customs'', ''administration''))', t, scope);
  end loop;
  -- Who sees a piece sees what was said of it, and by which recall.
  execute format('create policy scoped on recalls using (%s in (''system'', ''warehouse'', ''customs'') or exists (select from item_chapters c where c.recall_id = recalls.id))', scope);
  execute 'create policy scoped on item_chapters using (exists (select from items i where i.id = item_id))';
end $$;
