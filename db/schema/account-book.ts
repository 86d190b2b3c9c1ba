import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant } from "#db/schema/columns";
import { users } from "#db/schema/people";
import { bookAnswers } from "#lib/domain/wave-rules";

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
    /** When its papers went to the account book; null while it is gathered, and again once the book refused it. */
    submittedAt: instant("submitted_at"),
    submittedBy: uuid("submitted_by").references(() => users.id),
    /** When the goods passed the gate with the gate paper. */
    gateAt: instant("gate_at"),
    bookedAt: instant("booked_at"),
    bookedBy: uuid("booked_by").references(() => users.id),
  },
  // The stock desk: open waves first, then the newest.
  (t) => [
    index("waves_newest").on(t.createdAt.desc()),
    // The search for a number of one of its papers.
    index("waves_by_bonded_list").on(t.bondedListNo),
    index("waves_by_gate_pass").on(t.gatePassNo),
  ],
);

/** What the account book answered to a wave (账册核注): never changed; a wave that was refused may be answered again. */
export const waveAnswers = pgTable(
  "wave_answers",
  {
    id: id(),
    waveId: uuid("wave_id")
      .notNull()
      .references(() => waves.id),
    answer: text("answer", { enum: bookAnswers }).notNull(),
    reason: text("reason"),
    /** The numbers the book answered to: a correction may have others. */
    bondedListNo: text("bonded_list_no").notNull(),
    gatePassNo: text("gate_pass_no").notNull(),
    emsNo: text("ems_no").notNull(),
    recordedBy: uuid("recorded_by")
      .notNull()
      .references(() => users.id),
    answeredAt: instant("answered_at").notNull(),
  },
  (t) => [
    // What a wave was answered, in order.
    index("wave_answers_by_wave").on(t.waveId, t.answeredAt),
    check("wave_answers_refused_why", sql`(${t.answer} = 'refused') = (${t.reason} is not null)`),
  ],
);

/** Goods of a merchant that our account book does not have (账册未备案), until they are registered there. */
export const bookGaps = pgTable(
  "book_gaps",
  {
    id: id(),
    ebcCode: text("ebc_code").notNull(),
    /** By what the goods are one in the book: their code, or code and name. */
    goodsKey: text("goods_key").notNull(),
    goodsName: text("goods_name").notNull(),
    note: text("note"),
    reportedBy: uuid("reported_by")
      .notNull()
      .references(() => users.id),
    reportedAt: instant("reported_at").notNull(),
    /** 账册备案序号 */
    registeredNo: text("registered_no"),
    registeredBy: uuid("registered_by").references(() => users.id),
    registeredAt: instant("registered_at"),
  },
  (t) => [
    // Whether goods are missing in the book: asked of every piece that waits for a wave.
    uniqueIndex("book_gaps_open_once").on(t.ebcCode, t.goodsKey).where(sql`registered_at is null`),
    check(
      "book_gaps_registered_whole",
      sql`num_nonnulls(${t.registeredNo}, ${t.registeredBy}, ${t.registeredAt}) in (0, 3)`,
    ),
  ],
);

export type Wave = typeof waves.$inferSelect;
