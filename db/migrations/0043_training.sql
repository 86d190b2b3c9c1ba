CREATE TABLE "training_runs" (
	"run_no" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "training_runs_run_no_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" uuid NOT NULL,
	"percent" integer NOT NULL,
	"finished_at" timestamp with time zone NOT NULL,
	"signed_by" uuid,
	"signed_at" timestamp with time zone,
	CONSTRAINT "training_runs_signed_by_another" CHECK ("training_runs"."signed_by" is null or "training_runs"."signed_by" <> "training_runs"."user_id"),
	CONSTRAINT "training_runs_signed_by_somebody" CHECK (("training_runs"."signed_at" is null) = ("training_runs"."signed_by" is null))
);
--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "trainee" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "training_runs" ADD CONSTRAINT "training_runs_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_runs" ADD CONSTRAINT "training_runs_signed_by_users_id_fk" FOREIGN KEY ("signed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "training_runs_by_user" ON "training_runs" USING btree ("user_id","run_no");--> statement-breakpoint
create trigger signed_once before update on training_runs for each row when (old.signed_at is not null) execute function refuse_change();
--> statement-breakpoint
alter table training_runs enable row level security;
--> statement-breakpoint
alter table training_runs force row level security;
--> statement-breakpoint
create policy scoped on training_runs using ((select current_setting('app.scope', true)) in ('system', 'warehouse'));
