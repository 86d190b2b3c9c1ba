CREATE TABLE "photo_invitations" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"code_sha256" text NOT NULL,
	"item_id" uuid,
	"parcel_id" uuid,
	"invited_by" uuid NOT NULL,
	"invited_at" timestamp with time zone NOT NULL,
	CONSTRAINT "photo_invitations_code_sha256_unique" UNIQUE("code_sha256"),
	CONSTRAINT "photo_invitations_of_something" CHECK (num_nonnulls("photo_invitations"."item_id", "photo_invitations"."parcel_id") = 1)
);
--> statement-breakpoint
ALTER TABLE "photo_invitations" ADD CONSTRAINT "photo_invitations_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photo_invitations" ADD CONSTRAINT "photo_invitations_parcel_id_parcels_id_fk" FOREIGN KEY ("parcel_id") REFERENCES "public"."parcels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photo_invitations" ADD CONSTRAINT "photo_invitations_invited_by_users_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
create trigger written_once before update or delete on photo_invitations for each row execute function refuse_change();
--> statement-breakpoint
alter table photo_invitations enable row level security;
--> statement-breakpoint
alter table photo_invitations force row level security;
--> statement-breakpoint
create policy scoped on photo_invitations using ((select current_setting('app.scope', true)) in ('system', 'warehouse', 'customs'));
