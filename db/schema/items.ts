import { sql } from "drizzle-orm";
import { check, date, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { applications } from "#db/schema/applications";
import { batches, waves } from "#db/schema/batches";
import { chainHead, decimal, id, instant, ownership } from "#db/schema/columns";
import { importLists } from "#db/schema/import-lists";
import { users } from "#db/schema/people";
import { parcels, returns } from "#db/schema/returns";
import { grades, holdKinds, itemStates, lanes, outcomes, ownerResponses, verdicts } from "#lib/domain/item";

/** One physical piece with its own plate. State moves only through `move-item`, facts through `record-fact`. */
export const items = pgTable(
  "items",
  {
    id: id(),
    plate: text("plate").notNull().unique(),
    parcelId: uuid("parcel_id")
      .notNull()
      .references(() => parcels.id),
    returnId: uuid("return_id").references(() => returns.id),
    listId: uuid("list_id").references(() => importLists.id),
    /** The line of the list it stands on; null for a piece that is on no line. */
    gnum: integer("gnum"),
    lineQty: decimal("line_qty").notNull().default("1"),
    ...ownership(),
    scannedCode: text("scanned_code").notNull(),
    goodsName: text("goods_name").notNull(),
    serialNo: text("serial_no"),
    batchCode: text("batch_code"),
    expiresOn: date("expires_on", { mode: "string" }),
    state: text("state", { enum: itemStates }).notNull().default("received"),
    stateBeforeMissing: text("state_before_missing", { enum: itemStates }),
    /** Counts inspections: an officer's send-back opens the next. */
    round: integer("round").notNull().default(1),
    grade: text("grade", { enum: grades }),
    mismatches: text("mismatches").array().notNull().default(sql`'{}'`),
    hold: text("hold", { enum: holdKinds }),
    holdReason: text("hold_reason"),
    lane: text("lane", { enum: lanes }).notNull().default("in_person"),
    verdict: text("verdict", { enum: verdicts }),
    verifiedAt: instant("verified_at"),
    applicationId: uuid("application_id").references(() => applications.id),
    /** When it last went into an application, which may have been refused since. */
    declaredAt: instant("declared_at"),
    outcomeRecommended: text("outcome_recommended", { enum: outcomes }),
    outcomeProposed: text("outcome_proposed", { enum: outcomes }),
    proposalReason: text("proposal_reason"),
    proposedBy: uuid("proposed_by").references(() => users.id),
    /** The settled outcome: one current; what it replaced stands in the history. */
    outcome: text("outcome", { enum: outcomes }),
    outcomeBasis: text("outcome_basis"),
    settledAt: instant("settled_at"),
    ownerResponse: text("owner_response", { enum: ownerResponses }),
    ownerReason: text("owner_reason"),
    ownerRespondedAt: instant("owner_responded_at"),
    /** When its owner's dispute was last upheld: since then the owner is asked anew. */
    disputeUpheldAt: instant("dispute_upheld_at"),
    waveId: uuid("wave_id").references(() => waves.id),
    batchId: uuid("batch_id").references(() => batches.id),
    receivedAt: instant("received_at").notNull(),
    receivedBy: uuid("received_by")
      .notNull()
      .references(() => users.id),
    admittedAt: instant("admitted_at"),
    endedAt: instant("ended_at"),
    ...chainHead(),
  },
  (t) => [
    index("items_by_parcel").on(t.parcelId),
    index("items_by_return").on(t.returnId),
    // All pieces of one list: its feedback is decided from them, at every change of one.
    index("items_by_list").on(t.listId),
    index("items_by_application").on(t.applicationId),
    index("items_by_wave").on(t.waveId),
    index("items_by_batch").on(t.batchId),
    // Desk queues: pieces in one state, the longest waiting first.
    index("items_by_state").on(t.state, t.receivedAt),
    // The supplier's desk, per scope.
    index("items_by_ebc").on(t.ebcCode, t.admittedAt.desc()),
    index("items_by_ebp").on(t.ebpCode, t.admittedAt.desc()),
    index("items_by_agent").on(t.agentCode, t.admittedAt.desc()),
    // Look-up by serial number, and by the barcode of goods that are on no list.
    index("items_by_serial").on(t.serialNo),
    index("items_by_scanned_code").on(t.scannedCode),
    check("items_line_has_list", sql`${t.gnum} is null or ${t.listId} is not null`),
    check("items_line_qty_positive", sql`${t.lineQty} > 0`),
    check(
      "items_declared_has_application",
      sql`${t.state} not in ('declared', 'admitted', 'booked', 'closed') or ${t.applicationId} is not null`,
    ),
    check("items_booked_has_wave", sql`${t.state} not in ('booked', 'closed') or ${t.waveId} is not null`),
    check(
      "items_staged_has_outcome",
      sql`${t.state} not in ('staged', 'closed', 'moved_out') or ${t.outcome} is not null`,
    ),
  ],
);

/** What a person saw: the inspector's and the officer's finding stand side by side, never merged. */
export const findings = pgTable(
  "findings",
  {
    id: id(),
    itemId: uuid("item_id")
      .notNull()
      .references(() => items.id),
    round: integer("round").notNull(),
    kind: text("kind", { enum: ["inspection", "verification"] }).notNull(),
    grade: text("grade", { enum: grades }).notNull(),
    checklist: jsonb("checklist").$type<Readonly<Record<string, boolean>>>().notNull(),
    original: text("original", { enum: ["yes", "no"] }).notNull(),
    batchCode: text("batch_code"),
    expiresOn: date("expires_on", { mode: "string" }),
    note: text("note"),
    verdict: text("verdict", { enum: verdicts }),
    instructionNo: text("instruction_no"),
    foundBy: uuid("found_by")
      .notNull()
      .references(() => users.id),
    foundAt: instant("found_at").notNull(),
  },
  // One finding of each kind in each round.
  (t) => [uniqueIndex("findings_once").on(t.itemId, t.round, t.kind)],
);

export const photos = pgTable(
  "photos",
  {
    id: id(),
    itemId: uuid("item_id").references(() => items.id),
    parcelId: uuid("parcel_id").references(() => parcels.id),
    sha256: text("sha256").notNull(),
    mediaType: text("media_type").notNull(),
    sizeBytes: integer("size_bytes").notNull(),
    takenBy: uuid("taken_by")
      .notNull()
      .references(() => users.id),
    takenAt: instant("taken_at").notNull(),
  },
  (t) => [
    index("photos_by_item").on(t.itemId),
    index("photos_by_parcel").on(t.parcelId),
    check("photos_of_something", sql`num_nonnulls(${t.itemId}, ${t.parcelId}) = 1`),
  ],
);

export type Item = typeof items.$inferSelect;
export type Finding = typeof findings.$inferSelect;
