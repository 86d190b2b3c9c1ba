ALTER TABLE "stock_takings" ADD COLUMN "first_seen" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "stock_takings" ADD COLUMN "second_seen" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "stock_takings" ADD COLUMN "has_differences" boolean;--> statement-breakpoint
CREATE INDEX "taking_scans_by_counter" ON "taking_scans" USING btree ("taking_no","counted_by","round");--> statement-breakpoint
select set_config('app.scope', 'system', true);
--> statement-breakpoint
alter table stock_takings disable trigger signed_once;
--> statement-breakpoint
update stock_takings t set
  first_seen = (select count(*) from taking_scans s where s.taking_no = t.taking_no and s.round = 1),
  second_seen = (select count(*) from taking_scans s where s.taking_no = t.taking_no and s.round = 2),
  has_differences = case when t.counted_at is null then null else
    exists (select from taking_pieces p where p.taking_no = t.taking_no and not exists (
      select from taking_scans s where s.taking_no = t.taking_no and s.round = 1 and s.plate = p.plate))
    or exists (select from taking_scans s where s.taking_no = t.taking_no and s.round = 1 and not exists (
      select from taking_pieces p where p.taking_no = t.taking_no and p.plate = s.plate)) end;
--> statement-breakpoint
alter table stock_takings enable trigger signed_once;
--> statement-breakpoint
select set_config('app.scope', '', true);
--> statement-breakpoint
ALTER TABLE "stock_takings" ADD CONSTRAINT "stock_takings_counted_whole" CHECK (("stock_takings"."counted_at" is null) = ("stock_takings"."has_differences" is null));
