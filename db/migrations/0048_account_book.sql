CREATE TABLE "book_gaps" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"ebc_code" text NOT NULL,
	"goods_key" text NOT NULL,
	"goods_name" text NOT NULL,
	"note" text,
	"reported_by" uuid NOT NULL,
	"reported_at" timestamp with time zone NOT NULL,
	"registered_no" text,
	"registered_by" uuid,
	"registered_at" timestamp with time zone,
	CONSTRAINT "book_gaps_registered_whole" CHECK (num_nonnulls("book_gaps"."registered_no", "book_gaps"."registered_by", "book_gaps"."registered_at") in (0, 3))
);
--> statement-breakpoint
CREATE TABLE "wave_answers" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"wave_id" uuid NOT NULL,
	"answer" text NOT NULL,
	"reason" text,
	"bonded_list_no" text NOT NULL,
	"gate_pass_no" text NOT NULL,
	"ems_no" text NOT NULL,
	"recorded_by" uuid NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "wave_answers_refused_why" CHECK (("wave_answers"."answer" = 'refused') = ("wave_answers"."reason" is not null))
);
--> statement-breakpoint
ALTER TABLE "waves" ADD COLUMN "submitted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "waves" ADD COLUMN "submitted_by" uuid;--> statement-breakpoint
ALTER TABLE "waves" ADD COLUMN "gate_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "book_gaps" ADD CONSTRAINT "book_gaps_reported_by_users_id_fk" FOREIGN KEY ("reported_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "book_gaps" ADD CONSTRAINT "book_gaps_registered_by_users_id_fk" FOREIGN KEY ("registered_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wave_answers" ADD CONSTRAINT "wave_answers_wave_id_waves_id_fk" FOREIGN KEY ("wave_id") REFERENCES "public"."waves"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wave_answers" ADD CONSTRAINT "wave_answers_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "book_gaps_open_once" ON "book_gaps" USING btree ("ebc_code","goods_key") WHERE registered_at is null;--> statement-breakpoint
CREATE INDEX "wave_answers_by_wave" ON "wave_answers" USING btree ("wave_id","answered_at");--> statement-breakpoint
ALTER TABLE "waves" ADD CONSTRAINT "waves_submitted_by_users_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
create trigger written_once before update or delete on wave_answers for each row execute function refuse_change();
--> statement-breakpoint
create trigger registered_once before update or delete on book_gaps for each row
  when (old.registered_at is not null) execute function refuse_change();
--> statement-breakpoint
do $$
declare
  t text;
  inside constant text := '(select current_setting(''app.scope'', true)) in (''system'', ''warehouse'', ''customs'')';
begin
  foreach t in array array['wave_answers', 'book_gaps'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy scoped on %I using (%s)', t, inside);
  end loop;
end $$;
