ALTER TABLE "scanner_checks" ADD COLUMN "prefix" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "scanner_checks" ADD COLUMN "suffix" text DEFAULT '' NOT NULL;