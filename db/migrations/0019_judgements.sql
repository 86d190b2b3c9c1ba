CREATE TABLE "judgements" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"item_id" uuid NOT NULL,
	"application_id" uuid,
	"occasion" text NOT NULL,
	"rules" jsonb NOT NULL,
	"judged_by" uuid,
	"judged_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "import_lists" ADD COLUMN "clock_versions" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "judgements" ADD CONSTRAINT "judgements_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judgements" ADD CONSTRAINT "judgements_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judgements" ADD CONSTRAINT "judgements_judged_by_users_id_fk" FOREIGN KEY ("judged_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "judgements_by_item" ON "judgements" USING btree ("item_id","judged_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "import_lists_by_clock_versions" ON "import_lists" USING btree ("clock_versions","released_at");
--> statement-breakpoint
-- by hand
create trigger written_once before update or delete on judgements for each row execute function refuse_change();
--> statement-breakpoint
alter table judgements enable row level security;
--> statement-breakpoint
alter table judgements force row level security;
--> statement-breakpoint
create policy scoped on judgements using
  ((select current_setting('app.scope', true)) in ('system', 'warehouse', 'customs'));
