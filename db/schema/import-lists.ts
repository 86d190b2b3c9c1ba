import { sql } from "drizzle-orm";
import {
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bytea, decimal, id, instant, ownership } from "#db/schema/columns";
import { persons } from "#db/schema/persons";
import { listStatuses } from "#lib/domain/return-document";

/** The declaration (CEB621) the goods once came in with. */
export const importLists = pgTable(
  "import_lists",
  {
    id: id(),
    guid: text("guid").notNull(),
    copNo: text("cop_no"),
    preNo: text("pre_no"),
    invtNo: text("invt_no").unique(),
    ...ownership(),
    status: text("status", { enum: listStatuses }).notNull().default("not_released"),
    releasedAt: instant("released_at"),
    /** The last lawful days in Shanghai, by the rules in force at the release; written together with it. */
    lastApplicationDay: date("last_application_day", { mode: "string" }),
    lastArrivalDay: date("last_arrival_day", { mode: "string" }),
    /** How many versions of the clocks' rules had been made when the last days were fixed. */
    clockVersions: integer("clock_versions").notNull().default(0),
    /** The latest CEB622 that was taken in, by customs' own time. */
    lastReceiptAt: instant("last_receipt_at"),
    customsCode: text("customs_code").notNull(),
    orderNo: text("order_no").notNull(),
    ebpName: text("ebp_name").notNull(),
    ebcName: text("ebc_name").notNull(),
    agentName: text("agent_name").notNull(),
    logisticsNo: text("logistics_no").notNull(),
    logisticsCode: text("logistics_code").notNull(),
    logisticsName: text("logistics_name").notNull(),
    tradeMode: text("trade_mode").notNull(),
    emsNo: text("ems_no"),
    areaCode: text("area_code"),
    declaredOn: text("declared_on").notNull(),
    freight: decimal("freight").notNull(),
    insuredFee: decimal("insured_fee").notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => persons.id),
    /** SHA-256 of the list as it came, so that the same file twice changes nothing. */
    contentHash: bytea("content_hash").notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [
    // Joining a CEB622 to its list.
    uniqueIndex("import_lists_by_cop_no").on(t.ebcCode, t.copNo).where(sql`cop_no is not null`),
    index("import_lists_by_bare_cop_no").on(t.copNo),
    index("import_lists_by_pre_no").on(t.preNo),
    // Bench look-up by order number and by forward waybill.
    index("import_lists_by_order_no").on(t.orderNo),
    index("import_lists_by_logistics_no").on(t.logisticsNo),
    // Returns by the last day to apply: the nearest clock first, near and late ones.
    index("import_lists_by_last_application_day").on(t.lastApplicationDay),
    // Lists whose last days were fixed before the newest version of a clock's rule.
    index("import_lists_by_clock_versions").on(t.clockVersions, t.releasedAt),
    // Lists whose time to arrive has passed since the last look.
    index("import_lists_by_last_arrival_day").on(t.lastArrivalDay),
    check(
      "import_lists_release_known",
      sql`(${t.status} = 'released') <= (${t.releasedAt} is not null and ${t.invtNo} is not null)`,
    ),
    check(
      "import_lists_last_days_known",
      sql`(${t.releasedAt} is null) = (${t.lastApplicationDay} is null) and (${t.releasedAt} is null) = (${t.lastArrivalDay} is null)`,
    ),
  ],
);

export const importListLines = pgTable(
  "import_list_lines",
  {
    listId: uuid("list_id")
      .notNull()
      .references(() => importLists.id),
    gnum: integer("gnum").notNull(),
    itemNo: text("item_no"),
    itemRecordNo: text("item_record_no"),
    gcode: text("gcode").notNull(),
    gname: text("gname").notNull(),
    gmodel: text("gmodel").notNull(),
    barCode: text("bar_code"),
    country: text("country").notNull(),
    qty: decimal("qty").notNull(),
    unit: text("unit").notNull(),
    price: decimal("price").notNull(),
    totalPrice: decimal("total_price").notNull(),
    /** Σ lineQty of the pieces that stand on this line; kept by a trigger on items. */
    claimedQty: decimal("claimed_qty").notNull().default("0"),
  },
  (t) => [
    primaryKey({ columns: [t.listId, t.gnum] }),
    // Bench look-up by goods barcode.
    index("import_list_lines_by_bar_code").on(t.barCode),
    // The goods under the beginning of a code, as prohibitions name them.
    index("import_list_lines_by_gcode").on(sql`${t.gcode} collate "C"`),
    // The lines of goods that are recalled or prohibited, however many zeros lead their code.
    index("import_list_lines_by_bare_code").on(sql`ltrim(${t.barCode}, '0')`),
    // GACC 2020/45, per line: what comes back never exceeds what was declared.
    check("import_list_lines_not_exceeded", sql`${t.claimedQty} >= 0 and ${t.claimedQty} <= ${t.qty}`),
    check("import_list_lines_qty_positive", sql`${t.qty} > 0`),
  ],
);

/** CEB622 receipts, kept whether or not their list is here yet. */
export const listReceipts = pgTable(
  "list_receipts",
  {
    id: id(),
    guid: text("guid").notNull(),
    copNo: text("cop_no").notNull(),
    preNo: text("pre_no").notNull(),
    invtNo: text("invt_no"),
    ebcCode: text("ebc_code"),
    returnStatus: text("return_status").notNull(),
    returnTime: instant("return_time").notNull(),
    returnInfo: text("return_info").notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [
    // The same receipt twice is one receipt; also finds the receipts of a list that came later.
    uniqueIndex("list_receipts_once").on(t.copNo, t.preNo, t.returnStatus, t.returnTime),
    index("list_receipts_by_pre_no").on(t.preNo),
  ],
);

export type ImportList = typeof importLists.$inferSelect;
export type ImportListLine = typeof importListLines.$inferSelect;
