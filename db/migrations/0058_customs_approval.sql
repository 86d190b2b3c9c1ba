-- The time for destroying counts from the day of customs' approval, which is asked with its number. Of a load that was
-- approved before, the day of the house's own approval stands for it, as the time counted until now; of one that was
-- sealed and not yet approved, the day it was sealed, for its number was there by then.
select set_config('app.scope', 'system', true);--> statement-breakpoint
update batches set papers = papers || jsonb_build_object(
  'approvalDate', to_char(coalesce(approved_at, sealed_at) at time zone 'Asia/Shanghai', 'YYYY-MM-DD'))
where outcome = 'destroy' and coalesce(approved_at, sealed_at) is not null;--> statement-breakpoint
select set_config('app.scope', '', true);--> statement-breakpoint
ALTER TABLE "batches" ADD CONSTRAINT "batches_destroyed_under_approval" CHECK ("batches"."outcome" <> 'destroy' or "batches"."status" in ('open', 'discarded') or coalesce("batches"."papers" ->> 'approvalDate', '') ~ '^\d{4}-\d{2}-\d{2}$');