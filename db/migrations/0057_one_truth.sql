-- Since 0037 the step `destroyed` says when goods were destroyed. Of a load that was destroyed before, the histories of
-- its pieces tell; no step is made up for it, because nobody recorded its weights and its camera.
ALTER TABLE "batches" DROP COLUMN "destroyed_at";--> statement-breakpoint
ALTER TABLE "taking_pieces" DROP COLUMN "scanned_code";
