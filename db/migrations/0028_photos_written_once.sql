ALTER TABLE "photos" ADD COLUMN "source_sha256" text;
--> statement-breakpoint
create trigger written_once before update or delete on photos for each row execute function refuse_change();
