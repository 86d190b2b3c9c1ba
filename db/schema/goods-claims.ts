import { sql } from "drizzle-orm";
import { bigint, check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id, instant } from "#db/schema/columns";
import { items } from "#db/schema/items";
import { users } from "#db/schema/people";
import { claimLiabilities } from "#lib/domain/goods-claim";

/** What an owner claims for a piece that was handed over; written once, and no state of the piece. */
export const goodsClaims = pgTable(
  "goods_claims",
  {
    id: id(),
    itemId: uuid("item_id")
      .notNull()
      .references(() => items.id),
    reason: text("reason").notNull(),
    /** Null where the owner leaves the amount to the house. */
    amountFen: bigint("amount_fen", { mode: "number" }),
    claimedBy: uuid("claimed_by")
      .notNull()
      .references(() => users.id),
    claimedAt: instant("claimed_at").notNull(),
  },
  (t) => [
    // The claims of a piece, and all open ones, the longest open first.
    index("goods_claims_by_item").on(t.itemId),
    index("goods_claims_oldest").on(t.claimedAt),
    check("goods_claims_positive", sql`${t.amountFen} > 0`),
  ],
);

/** Who answers for a claim and with how much, or that nobody does; written once. */
export const goodsClaimEnds = pgTable(
  "goods_claim_ends",
  {
    claimId: uuid("claim_id")
      .primaryKey()
      .references(() => goodsClaims.id),
    liable: text("liable", { enum: claimLiabilities }).notNull(),
    amountFen: bigint("amount_fen", { mode: "number" }),
    reason: text("reason").notNull(),
    endedBy: uuid("ended_by")
      .notNull()
      .references(() => users.id),
    endedAt: instant("ended_at").notNull(),
  },
  (t) => [
    check("goods_claim_ends_amount_where_liable", sql`(${t.liable} = 'nobody') = (${t.amountFen} is null)`),
    check("goods_claim_ends_positive", sql`${t.amountFen} > 0`),
  ],
);
