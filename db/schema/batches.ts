import { index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id, instant } from "#db/schema/columns";
import { users } from "#db/schema/people";
import { batchOutcomes } from "#lib/domain/item";
import { batchStatuses } from "#lib/domain/return-document";

/** Admitted pieces of one shop that are booked into the account book together. */
export const waves = pgTable(
  "waves",
  {
    id: id(),
    waveNo: text("wave_no").notNull().unique(),
    ebcCode: text("ebc_code").notNull(),
    ebcName: text("ebc_name").notNull(),
    createdBy: uuid("created_by")
      .notNull()
      .references(() => users.id),
    createdAt: instant("created_at").notNull(),
    /** 核注清单 */
    bondedListNo: text("bonded_list_no"),
    /** 核放单 */
    gatePassNo: text("gate_pass_no"),
    emsNo: text("ems_no"),
    bookedAt: instant("booked_at"),
    bookedBy: uuid("booked_by").references(() => users.id),
  },
  // The stock desk: open waves first, then the newest.
  (t) => [index("waves_newest").on(t.createdAt.desc())],
);

/** The numbers on a batch's papers; which are needed depends on the outcome. */
export type BatchPapers = Readonly<Record<string, string>>;

/** A load of pieces with one outcome. */
export const batches = pgTable(
  "batches",
  {
    id: id(),
    batchNo: text("batch_no").notNull().unique(),
    outcome: text("outcome", { enum: batchOutcomes }).notNull(),
    status: text("status", { enum: batchStatuses }).notNull().default("open"),
    receiver: text("receiver").notNull(),
    papers: jsonb("papers").$type<BatchPapers>().notNull(),
    createdBy: uuid("created_by")
      .notNull()
      .references(() => users.id),
    createdAt: instant("created_at").notNull(),
    sealedBy: uuid("sealed_by").references(() => users.id),
    sealedAt: instant("sealed_at"),
    approvedBy: uuid("approved_by").references(() => users.id),
    approvedAt: instant("approved_at"),
    /** The officer who does not object to a move-out list, and when. */
    clearedBy: uuid("cleared_by").references(() => users.id),
    clearedAt: instant("cleared_at"),
    executedBy: uuid("executed_by").references(() => users.id),
    executedAt: instant("executed_at"),
    /** When it passed the gate; a move-out ends there. */
    gateAt: instant("gate_at"),
  },
  // The outbound desk: open batches of one outcome, newest first.
  (t) => [index("batches_by_status").on(t.status, t.createdAt.desc())],
);

export type Wave = typeof waves.$inferSelect;
export type Batch = typeof batches.$inferSelect;
