CREATE TABLE "photo_marks" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"photo_id" uuid NOT NULL,
	"box" integer[],
	"word" text,
	"withdraws" uuid,
	"marked_by" uuid NOT NULL,
	"marked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "photo_marks_says_one_thing" CHECK (("photo_marks"."withdraws" is null) = ("photo_marks"."box" is not null) and ("photo_marks"."box" is null) = ("photo_marks"."word" is null)),
	CONSTRAINT "photo_marks_box_has_four" CHECK (cardinality("photo_marks"."box") = 4)
);
--> statement-breakpoint
ALTER TABLE "photo_marks" ADD CONSTRAINT "photo_marks_photo_id_photos_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."photos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photo_marks" ADD CONSTRAINT "photo_marks_withdraws_photo_marks_id_fk" FOREIGN KEY ("withdraws") REFERENCES "public"."photo_marks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photo_marks" ADD CONSTRAINT "photo_marks_marked_by_users_id_fk" FOREIGN KEY ("marked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "photo_marks_by_photo" ON "photo_marks" USING btree ("photo_id");--> statement-breakpoint
CREATE UNIQUE INDEX "photo_marks_withdrawn_once" ON "photo_marks" USING btree ("withdraws");--> statement-breakpoint
create trigger written_once before update or delete on photo_marks for each row execute function refuse_change();
--> statement-breakpoint
alter table photo_marks enable row level security;
--> statement-breakpoint
alter table photo_marks force row level security;
--> statement-breakpoint
create policy scoped on photo_marks using (exists (select from photos p where p.id = photo_id));
--> statement-breakpoint
create policy inside_inserts on photo_marks as restrictive for insert with check ((select current_setting('app.scope', true)) in ('system', 'warehouse', 'customs'));
