CREATE TABLE "documents" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"kind" text NOT NULL,
	"number" text NOT NULL,
	"subject_no" text NOT NULL,
	"content" text NOT NULL,
	"sha256" text NOT NULL,
	"verify_hash" "bytea" NOT NULL,
	"replaces_id" uuid,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "documents_number_unique" UNIQUE("number"),
	CONSTRAINT "documents_verify_hash_unique" UNIQUE("verify_hash"),
	CONSTRAINT "documents_replaces_id_unique" UNIQUE("replaces_id"),
	CONSTRAINT "documents_hash_of_content" CHECK ("documents"."sha256" = encode(sha256(convert_to("documents"."content", 'UTF8')), 'hex'))
);
--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_replaces_id_documents_id_fk" FOREIGN KEY ("replaces_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_made_by_users_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "documents_by_subject" ON "documents" USING btree ("subject_no","kind","made_at" DESC NULLS LAST);
--> statement-breakpoint
create trigger written_once before update or delete on documents for each row execute function refuse_change();
--> statement-breakpoint
alter table documents enable row level security;
--> statement-breakpoint
alter table documents force row level security;
--> statement-breakpoint
create policy scoped on documents using
  ((select current_setting('app.scope', true)) in ('system', 'warehouse', 'customs'));
