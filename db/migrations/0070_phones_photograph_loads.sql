-- A phone photographs a load for a while, as it does a piece or a box: before its destruction, or after it.
ALTER TABLE "photo_invitations" DROP CONSTRAINT "photo_invitations_of_something";--> statement-breakpoint
ALTER TABLE "photo_invitations" ADD COLUMN "batch_id" uuid;--> statement-breakpoint
ALTER TABLE "photo_invitations" ADD COLUMN "load_moment" text;--> statement-breakpoint
ALTER TABLE "photo_invitations" ADD CONSTRAINT "photo_invitations_batch_id_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photo_invitations" ADD CONSTRAINT "photo_invitations_of_moment" CHECK (("photo_invitations"."batch_id" is null) = ("photo_invitations"."load_moment" is null));--> statement-breakpoint
ALTER TABLE "photo_invitations" ADD CONSTRAINT "photo_invitations_of_something" CHECK (num_nonnulls("photo_invitations"."item_id", "photo_invitations"."parcel_id", "photo_invitations"."batch_id") = 1);