CREATE TABLE "mail_choices" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"address" text NOT NULL,
	"choice" text NOT NULL,
	"language" text NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	"told_until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice_reads" (
	"user_id" uuid NOT NULL,
	"notice_id" uuid NOT NULL,
	"read_at" timestamp with time zone NOT NULL,
	CONSTRAINT "notice_reads_user_id_notice_id_pk" PRIMARY KEY("user_id","notice_id")
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"kind" text NOT NULL,
	"cause" text NOT NULL,
	"roles" text[] NOT NULL,
	"code" text,
	"caused_by" uuid,
	"facts" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "notices_cause_unique" UNIQUE("cause")
);
--> statement-breakpoint
ALTER TABLE "mail_choices" ADD CONSTRAINT "mail_choices_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_reads" ADD CONSTRAINT "notice_reads_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_reads" ADD CONSTRAINT "notice_reads_notice_id_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_caused_by_users_id_fk" FOREIGN KEY ("caused_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mail_choices_by_choice" ON "mail_choices" USING btree ("choice");--> statement-breakpoint
CREATE INDEX "notices_newest" ON "notices" USING btree ("created_at" DESC NULLS LAST,"id" DESC NULLS LAST);
--> statement-breakpoint
create trigger written_once before update or delete on notices for each row execute function refuse_change();
--> statement-breakpoint
create trigger written_once before update or delete on notice_reads for each row execute function refuse_change();
--> statement-breakpoint
alter table notices enable row level security;
--> statement-breakpoint
alter table notices force row level security;
--> statement-breakpoint
-- A person sees what is for their role and their code; only the product itself writes it.
create policy scoped on notices using
  ((select current_setting('app.scope', true)) = 'system'
    or ((select u.role from users u where u.id = nullif(current_setting('app.actor', true), '')::uuid) = any (roles)
      and (code is null or code = (select current_setting('app.code', true)))))
  with check ((select current_setting('app.scope', true)) = 'system');
--> statement-breakpoint
alter table notice_reads enable row level security;
--> statement-breakpoint
alter table notice_reads force row level security;
--> statement-breakpoint
create policy scoped on notice_reads using
  ((select current_setting('app.scope', true)) = 'system'
    or user_id = (select nullif(current_setting('app.actor', true), '')::uuid));
--> statement-breakpoint
alter table mail_choices enable row level security;
--> statement-breakpoint
alter table mail_choices force row level security;
--> statement-breakpoint
create policy scoped on mail_choices using
  ((select current_setting('app.scope', true)) = 'system'
    or user_id = (select nullif(current_setting('app.actor', true), '')::uuid));
