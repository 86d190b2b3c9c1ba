CREATE TABLE "differences_ended" (
	"batch_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"end" text NOT NULL,
	"reason" text NOT NULL,
	"ended_by" uuid NOT NULL,
	"ended_at" timestamp with time zone NOT NULL,
	CONSTRAINT "differences_ended_batch_id_item_id_pk" PRIMARY KEY("batch_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "goods_receipts" (
	"batch_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"said" text NOT NULL,
	"note" text,
	"paper_no" text,
	"said_by" uuid NOT NULL,
	"said_at" timestamp with time zone NOT NULL,
	CONSTRAINT "goods_receipts_batch_id_item_id_pk" PRIMARY KEY("batch_id","item_id"),
	CONSTRAINT "goods_receipts_difference_in_words" CHECK (("goods_receipts"."said" = 'received') = ("goods_receipts"."note" is null))
);
--> statement-breakpoint
ALTER TABLE "differences_ended" ADD CONSTRAINT "differences_ended_batch_id_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "differences_ended" ADD CONSTRAINT "differences_ended_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "differences_ended" ADD CONSTRAINT "differences_ended_ended_by_users_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goods_receipts" ADD CONSTRAINT "goods_receipts_batch_id_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goods_receipts" ADD CONSTRAINT "goods_receipts_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goods_receipts" ADD CONSTRAINT "goods_receipts_said_by_users_id_fk" FOREIGN KEY ("said_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
create trigger written_once before update or delete on goods_receipts for each row execute function refuse_change();
--> statement-breakpoint
create trigger written_once before update or delete on differences_ended for each row execute function refuse_change();
--> statement-breakpoint
-- A receiver sees what was handed over to it, and says itself what came; how a difference ends it only reads.
do $$
declare
  t text;
  scope constant text := '(select current_setting(''app.scope'', true))';
  inside constant text := scope || ' in (''system'', ''warehouse'', ''customs'')';
  receiver constant text := scope || ' in (''platform'', ''merchant'', ''agent'')';
begin
  foreach t in array array['goods_receipts', 'differences_ended'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy scoped on %I using (%s or (%s and exists (select from items i where i.id = item_id)))',
      t, inside, receiver);
  end loop;
  execute format('create policy inside_inserts on differences_ended as restrictive for insert with check (%s)', inside);
  execute 'drop policy scoped on batches';
  execute format(
    'create policy scoped on batches using (%s or (%s and outcome = ''release'' and status = ''executed'''
    ' and exists (select from items i where i.batch_id = batches.id)))', inside, receiver);
end $$;
