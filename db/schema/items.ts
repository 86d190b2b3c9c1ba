import { sql } from "drizzle-orm";
import { check, date, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { waves } from "#db/schema/account-book";
import { applications } from "#db/schema/applications";
import { batches } from "#db/schema/batches";
import {
  arePositive,
  chainHead,
  decimal,
  id,
  instant,
  measures,
  ownership,
  ownersWord,
} from "#db/schema/columns";
import { importLists } from "#db/schema/import-lists";
import { users } from "#db/schema/people";
import { containers, locations } from "#db/schema/places";
import { parcels, returns } from "#db/schema/returns";
import type { Hold } from "#lib/domain/holds";
import { grades, holdKinds, itemStates, laneBases, lanes, outcomes, verdicts } from "#lib/domain/item";
import { photoMotifs } from "#lib/domain/photo";

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
    /** Further holds that wait behind it, the gravest first. */
    holdsBehind: jsonb("holds_behind").$type<readonly Hold[]>().notNull().default([]),
    /** Null until it is drawn, or set by customs. */
    lane: text("lane", { enum: lanes }),
    laneBasis: text("lane_basis", { enum: laneBases }),
    verdict: text("verdict", { enum: verdicts }),
    verifiedAt: instant("verified_at"),
    applicationId: uuid("application_id").references(() => applications.id),
    /** The application it last stood in that customs refused. */
    refusedApplicationId: uuid("refused_application_id").references(() => applications.id),
    /** When it last went into an application, which may have been refused since. */
    declaredAt: instant("declared_at"),
    /** The date it keeps of an application that was refused, where the house lets a correction keep it. */
    applicationKeptAt: instant("application_kept_at"),
    outcomeRecommended: text("outcome_recommended", { enum: outcomes }),
    outcomeProposed: text("outcome_proposed", { enum: outcomes }),
    proposalReason: text("proposal_reason"),
    proposedBy: uuid("proposed_by").references(() => users.id),
    /** The settled outcome: one current; what it replaced stands in the history. */
    outcome: text("outcome", { enum: outcomes }),
    outcomeBasis: text("outcome_basis"),
    settledAt: instant("settled_at"),
    ...ownersWord(),
    waveId: uuid("wave_id").references(() => waves.id),
    batchId: uuid("batch_id").references(() => batches.id),
    /** Where it stands: at a location, or in a container that stands wherever it stands. Null for nowhere. */
    locationCode: text("location_code").references(() => locations.code),
    containerCode: text("container_code").references(() => containers.code),
    ...measures(),
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
    // The pieces a refusal left behind.
    index("items_by_refused_application").on(t.refusedApplicationId),
    index("items_by_wave").on(t.waveId),
    index("items_by_batch").on(t.batchId),
    // What stands at one location, or in one container.
    index("items_by_location").on(t.locationCode).where(sql`location_code is not null`),
    index("items_by_container").on(t.containerCode).where(sql`container_code is not null`),
    // Desk queues: pieces in one state, the longest waiting first.
    index("items_by_state").on(t.state, t.receivedAt),
    // The supplier's desk, per scope.
    index("items_by_ebc").on(t.ebcCode, t.admittedAt.desc()),
    index("items_by_ebp").on(t.ebpCode, t.admittedAt.desc()),
    index("items_by_agent").on(t.agentCode, t.admittedAt.desc()),
    // The pieces a machine reads: the latest admitted first.
    index("items_admitted").on(t.admittedAt.desc(), t.id.desc()).where(sql`admitted_at is not null`),
    // Look-up by serial number, and by the barcode of goods that are on no list.
    index("items_by_serial").on(t.serialNo),
    index("items_by_scanned_code").on(t.scannedCode),
    // What an owner has neither answered for nor instructed: the look for reminders that are due.
    index("items_undecided")
      .on(t.admittedAt)
      .where(sql`owner_response is null and outcome is null and admitted_at is not null`),
    // A merchant's record: the latest pieces of one.
    index("items_by_merchant").on(t.ebcCode, t.receivedAt.desc()),
    // Declared pieces that wait for their draw.
    index("items_undrawn").on(t.id).where(sql`state = 'declared' and lane is null`),
    // The pieces of goods that are recalled or prohibited, however many zeros lead their code.
    index("items_by_bare_code").on(sql`ltrim(${t.scannedCode}, '0')`),
    check(
      "items_instructed_whole",
      sql`num_nonnulls(${t.instructedOutcome}, ${t.instructionNo}, ${t.instructedAt}) in (0, 3)`,
    ),
    check("items_stand_once", sql`num_nonnulls(${t.locationCode}, ${t.containerCode}) <= 1`),
    check(
      "items_gone_stand_nowhere",
      sql`${t.state} not in ('closed', 'moved_out', 'void', 'detained', 'missing')
        or num_nonnulls(${t.locationCode}, ${t.containerCode}) = 0`,
    ),
    check("items_line_has_list", sql`${t.gnum} is null or ${t.listId} is not null`),
    check("items_measured_positive", arePositive(t)),
    check("items_line_qty_positive", sql`${t.lineQty} > 0`),
    check(
      "items_declared_has_application",
      sql`${t.state} not in ('declared', 'admitted', 'booked', 'closed') or ${t.applicationId} is not null`,
    ),
    check(
      "items_admitted_has_lane",
      sql`${t.state} not in ('admitted', 'booked', 'closed') or ${t.lane} is not null`,
    ),
    check("items_booked_has_wave", sql`${t.state} not in ('booked', 'closed') or ${t.waveId} is not null`),
    check(
      "items_staged_has_outcome",
      sql`${t.state} not in ('staged', 'closed', 'moved_out') or ${t.outcome} is not null`,
    ),
  ],
);

export const photos = pgTable(
  "photos",
  {
    id: id(),
    itemId: uuid("item_id").references(() => items.id),
    parcelId: uuid("parcel_id").references(() => parcels.id),
    sha256: text("sha256").notNull(),
    /** The hash of the picture as the camera gave it; null for a photo that was itself kept as it came. */
    sourceSha256: text("source_sha256"),
    mediaType: text("media_type").notNull(),
    sizeBytes: integer("size_bytes").notNull(),
    motif: text("motif", { enum: photoMotifs }).notNull().default("goods"),
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
