CREATE TABLE "contractor_versions" (
	"position" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "contractor_versions_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"name" text NOT NULL,
	"licence_no" text NOT NULL,
	"licensed_for" text NOT NULL,
	"licensed_until" date NOT NULL,
	"set_by" uuid NOT NULL,
	"set_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "enterprise_versions" (
	"position" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "enterprise_versions_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"name" text NOT NULL,
	"credit_class" text NOT NULL,
	"credit_source" text NOT NULL,
	"authorisation_no" text,
	"authorised_until" date,
	"set_by" uuid NOT NULL,
	"set_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "goods_papers" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"item_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"refusal" text,
	"document_no" text NOT NULL,
	"document_date" date NOT NULL,
	"note" text,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "goods_papers_proof_has_reason" CHECK (("goods_papers"."kind" = 'shipping_back_refused') = ("goods_papers"."refusal" is not null))
);
--> statement-breakpoint
ALTER TABLE "batches" ADD COLUMN "contractor_code" text;--> statement-breakpoint
ALTER TABLE "batches" ADD COLUMN "extended_days" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "batches" ADD COLUMN "destroyed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "contractor_versions" ADD CONSTRAINT "contractor_versions_set_by_users_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise_versions" ADD CONSTRAINT "enterprise_versions_set_by_users_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goods_papers" ADD CONSTRAINT "goods_papers_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goods_papers" ADD CONSTRAINT "goods_papers_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contractor_versions_by_code" ON "contractor_versions" USING btree ("code","position");--> statement-breakpoint
CREATE INDEX "enterprise_versions_by_code" ON "enterprise_versions" USING btree ("code","position");--> statement-breakpoint
CREATE INDEX "goods_papers_by_item" ON "goods_papers" USING btree ("item_id","kind");
--> statement-breakpoint
-- by hand
do $$
declare
  t text;
begin
  foreach t in array array['enterprise_versions', 'contractor_versions', 'goods_papers'] loop
    execute format('create trigger written_once before update or delete on %I for each row execute function refuse_change()', t);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  foreach t in array array['enterprise_versions', 'contractor_versions'] loop
    execute format('create policy scoped on %I using ((select current_setting(''app.scope'', true)) in (''system'', ''warehouse'', ''customs'', ''administration''))', t);
  end loop;
  execute 'create policy scoped on goods_papers using (exists (select from items i where i.id = item_id))';
end $$;
