CREATE TABLE "photo_looks" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"photo_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"looked_by" uuid NOT NULL,
	"looked_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "photos" ADD COLUMN "motif" text DEFAULT 'goods' NOT NULL;--> statement-breakpoint
ALTER TABLE "photo_looks" ADD CONSTRAINT "photo_looks_photo_id_photos_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."photos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photo_looks" ADD CONSTRAINT "photo_looks_looked_by_users_id_fk" FOREIGN KEY ("looked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
create trigger written_once before update or delete on photo_looks for each row execute function refuse_change();
--> statement-breakpoint
alter table photo_looks enable row level security;
--> statement-breakpoint
alter table photo_looks force row level security;
--> statement-breakpoint
create policy scoped on photo_looks using ((select current_setting('app.scope', true)) in ('system', 'warehouse', 'customs'));
