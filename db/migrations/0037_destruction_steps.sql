CREATE TABLE "destruction_steps" (
	"batch_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"step" text NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"facts" jsonb NOT NULL,
	CONSTRAINT "destruction_steps_batch_id_round_step_pk" PRIMARY KEY("batch_id","round","step")
);
--> statement-breakpoint
CREATE TABLE "load_photos" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"batch_id" uuid NOT NULL,
	"moment" text NOT NULL,
	"sha256" text NOT NULL,
	"source_sha256" text NOT NULL,
	"media_type" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"taken_by" uuid NOT NULL,
	"taken_at" timestamp with time zone NOT NULL,
	CONSTRAINT "load_photos_once" UNIQUE("batch_id","moment","sha256")
);
--> statement-breakpoint
ALTER TABLE "batches" ADD COLUMN "witness_required" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "batches" ADD COLUMN "round" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "destruction_steps" ADD CONSTRAINT "destruction_steps_batch_id_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "destruction_steps" ADD CONSTRAINT "destruction_steps_by_users_id_fk" FOREIGN KEY ("by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "load_photos" ADD CONSTRAINT "load_photos_batch_id_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "load_photos" ADD CONSTRAINT "load_photos_taken_by_users_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
create trigger written_once before update or delete on destruction_steps for each row execute function refuse_change();
--> statement-breakpoint
create trigger written_once before update or delete on load_photos for each row execute function refuse_change();
--> statement-breakpoint
alter table destruction_steps enable row level security;
--> statement-breakpoint
alter table destruction_steps force row level security;
--> statement-breakpoint
create policy scoped on destruction_steps using
  ((select current_setting('app.scope', true)) in ('system', 'warehouse', 'customs'));
--> statement-breakpoint
alter table load_photos enable row level security;
--> statement-breakpoint
alter table load_photos force row level security;
--> statement-breakpoint
create policy scoped on load_photos using
  ((select current_setting('app.scope', true)) in ('system', 'warehouse', 'customs'));
