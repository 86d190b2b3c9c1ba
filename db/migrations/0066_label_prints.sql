CREATE TABLE "label_prints" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"code" text NOT NULL,
	"reason" text,
	"note" text,
	"printed_by" uuid NOT NULL,
	"printed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "label_prints_other_in_words" CHECK ("label_prints"."reason" is distinct from 'other' or "label_prints"."note" is not null)
);
--> statement-breakpoint
ALTER TABLE "label_prints" ADD CONSTRAINT "label_prints_printed_by_users_id_fk" FOREIGN KEY ("printed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "label_prints_by_code" ON "label_prints" USING btree ("code","printed_at" DESC NULLS LAST);
--> statement-breakpoint
create trigger written_once before update or delete on label_prints for each row execute function refuse_change();
--> statement-breakpoint
alter table label_prints enable row level security;
--> statement-breakpoint
alter table label_prints force row level security;
--> statement-breakpoint
create policy scoped on label_prints using ((select current_setting('app.scope', true)) in ('system', 'warehouse', 'customs'));
