CREATE TABLE "goods_claim_ends" (
	"claim_id" uuid PRIMARY KEY NOT NULL,
	"liable" text NOT NULL,
	"amount_fen" bigint,
	"reason" text NOT NULL,
	"ended_by" uuid NOT NULL,
	"ended_at" timestamp with time zone NOT NULL,
	CONSTRAINT "goods_claim_ends_amount_where_liable" CHECK (("goods_claim_ends"."liable" = 'nobody') = ("goods_claim_ends"."amount_fen" is null)),
	CONSTRAINT "goods_claim_ends_positive" CHECK ("goods_claim_ends"."amount_fen" > 0)
);
--> statement-breakpoint
CREATE TABLE "goods_claims" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"item_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"amount_fen" bigint,
	"claimed_by" uuid NOT NULL,
	"claimed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "goods_claims_positive" CHECK ("goods_claims"."amount_fen" > 0)
);
--> statement-breakpoint
ALTER TABLE "goods_claim_ends" ADD CONSTRAINT "goods_claim_ends_claim_id_goods_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."goods_claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goods_claim_ends" ADD CONSTRAINT "goods_claim_ends_ended_by_users_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goods_claims" ADD CONSTRAINT "goods_claims_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goods_claims" ADD CONSTRAINT "goods_claims_claimed_by_users_id_fk" FOREIGN KEY ("claimed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "goods_claims_by_item" ON "goods_claims" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "goods_claims_oldest" ON "goods_claims" USING btree ("claimed_at");--> statement-breakpoint
create trigger written_once before update or delete on goods_claims for each row execute function refuse_change();
--> statement-breakpoint
create trigger written_once before update or delete on goods_claim_ends for each row execute function refuse_change();
--> statement-breakpoint
-- An owner sees and makes claims for its own goods; who answers for one it only reads. It is no office's business.
do $$
declare
  scope constant text := '(select current_setting(''app.scope'', true))';
  inside constant text := scope || ' in (''system'', ''warehouse'', ''customs'')';
  owner constant text := scope || ' in (''platform'', ''merchant'', ''agent'')';
begin
  execute 'alter table goods_claims enable row level security';
  execute 'alter table goods_claims force row level security';
  execute 'alter table goods_claim_ends enable row level security';
  execute 'alter table goods_claim_ends force row level security';
  execute format(
    'create policy scoped on goods_claims using (%s or (%s and exists (select from items i where i.id = item_id)))',
    inside, owner);
  execute format(
    'create policy scoped on goods_claim_ends using (%s or (%s and exists (select from goods_claims c where c.id = claim_id)))',
    inside, owner);
  execute format('create policy inside_inserts on goods_claim_ends as restrictive for insert with check (%s)', inside);
end $$;
