import { sql } from "drizzle-orm";
import { bigint, check, date, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#db/schema/columns";
import { users } from "#db/schema/people";

/**
 * Every version of the rates of goods by the beginning of their HS code, in the order they were entered in.
 * No row is ever changed; those the product came with were entered by nobody.
 */
export const taxRates = pgTable(
  "tax_rates",
  {
    position: bigint("position", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    hsPrefix: text("hs_prefix").notNull(),
    goodsName: text("goods_name").notNull(),
    vatBp: integer("vat_bp").notNull(),
    consumptionBp: integer("consumption_bp").notNull(),
    /** Consumption tax is due only from so many fen for each millilitre or gram, or each sheet. */
    fromFenPerMeasure: integer("from_fen_per_measure"),
    fromFenPerSheet: integer("from_fen_per_sheet"),
    dutyBp: integer("duty_bp"),
    validFrom: date("valid_from").notNull(),
    validTo: date("valid_to"),
    source: text("source").notNull(),
    reason: text("reason").notNull(),
    enteredBy: uuid("entered_by").references(() => users.id),
    enteredAt: instant("entered_at").notNull(),
  },
  (t) => [
    check("tax_rates_prefix_of_code", sql`${t.hsPrefix} ~ '^[0-9]{2,13}$'`),
    check(
      "tax_rates_are_shares",
      sql`${t.vatBp} between 0 and 9999 and ${t.consumptionBp} between 0 and 9999 and ${t.dutyBp} between 0 and 99999`,
    ),
    check(
      "tax_rates_threshold_whole",
      sql`(${t.fromFenPerMeasure} is null) = (${t.fromFenPerSheet} is null)`,
    ),
    check("tax_rates_end_after_beginning", sql`${t.validTo} >= ${t.validFrom}`),
  ],
);
