CREATE TABLE "announced_serials" (
	"return_id" uuid NOT NULL,
	"serial_key" text NOT NULL,
	CONSTRAINT "announced_serials_return_id_serial_key_pk" PRIMARY KEY("return_id","serial_key")
);
--> statement-breakpoint
ALTER TABLE "batches" ADD COLUMN "receiver_code" text;
--> statement-breakpoint
ALTER TABLE "announced_serials" ADD CONSTRAINT "announced_serials_return_id_returns_id_fk" FOREIGN KEY ("return_id") REFERENCES "public"."returns"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "announced_serials_by_key" ON "announced_serials" USING btree ("serial_key");
--> statement-breakpoint
create trigger written_once before update or delete on announced_serials for each row execute function refuse_change();
--> statement-breakpoint
do $$
declare
  inside constant text := '(select current_setting(''app.scope'', true)) in (''system'', ''warehouse'', ''customs'')';
begin
  alter table announced_serials enable row level security;
  alter table announced_serials force row level security;
  create policy scoped on announced_serials using (exists (select from returns r where r.id = return_id));
  execute format('create policy inside_inserts on announced_serials as restrictive for insert with check (%s)', inside);
end $$;
--> statement-breakpoint
select set_config('app.scope', 'system', true);
--> statement-breakpoint
-- A load's receiver was a name until now: it has the code of its pieces' owner of that name.
update batches b set receiver_code = (
  select case when l.ebc_name = b.receiver then i.ebc_code else i.ebp_code end
  from items i join import_lists l on l.id = i.list_id
  where i.batch_id = b.id and b.receiver in (l.ebc_name, l.ebp_name)
  order by i.id limit 1
) where b.outcome = 'release';
--> statement-breakpoint
-- One that none of its pieces explains keeps its name there, which is nobody's code.
update batches set receiver_code = receiver
where outcome = 'release' and receiver_code is null and status not in ('open', 'discarded');
--> statement-breakpoint
insert into announced_serials (return_id, serial_key)
select distinct l.return_id, upper(serial) from return_lines l, unnest(l.serials) serial;
--> statement-breakpoint
select set_config('app.scope', '', true);
--> statement-breakpoint
ALTER TABLE "batches" ADD CONSTRAINT "batches_released_to_one" CHECK ("batches"."outcome" <> 'release' or "batches"."receiver_code" is not null or "batches"."status" in ('open', 'discarded'));
