import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { id, instant } from "#db/schema/columns";
import { users } from "#db/schema/people";
import { settingVersions } from "#db/schema/settings";
import { destinationKinds } from "#lib/domain/destination";
import { destructionSteps } from "#lib/domain/destruction-path";
import { batchOutcomes } from "#lib/domain/item";
import { loadMoments } from "#lib/domain/photo";
import { batchStatuses } from "#lib/domain/return-document";

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
    /** The merchant or platform that released goods are handed to, by its code at customs: one for the whole load. */
    receiverCode: text("receiver_code"),
    /** Where released goods go: they stay bonded. */
    destinationKind: text("destination_kind", { enum: destinationKinds }),
    /** The other bonded warehouse, by its code at customs. */
    destinationCode: text("destination_code"),
    /** The country a load overseas goes to, by customs' code. */
    countryCode: text("country_code"),
    /** What a load overseas weighs with its packing. */
    grossWeightGrams: integer("gross_weight_grams"),
    /** The registered contractor of a destruction. */
    contractorCode: text("contractor_code"),
    papers: jsonb("papers").$type<BatchPapers>().notNull(),
    createdBy: uuid("created_by")
      .notNull()
      .references(() => users.id),
    createdAt: instant("created_at").notNull(),
    sealedBy: uuid("sealed_by").references(() => users.id),
    sealedAt: instant("sealed_at"),
    approvedBy: uuid("approved_by").references(() => users.id),
    approvedAt: instant("approved_at"),
    /** Days by which the time for destroying was extended. */
    extendedDays: integer("extended_days").notNull().default(0),
    /** An officer looks on when a destruction is loaded. */
    witnessRequired: boolean("witness_required").notNull().default(false),
    /** How often it was sealed; what happened under an earlier seal counts no more. */
    round: integer("round").notNull().default(1),
    /** The officer who does not object to a move-out list, and when. */
    clearedBy: uuid("cleared_by").references(() => users.id),
    clearedAt: instant("cleared_at"),
    /** The version of the setting under which silence was taken for no objection; nobody signed then. */
    clearedUnder: bigint("cleared_under", { mode: "number" }).references(() => settingVersions.position),
    /** Who had it carried out; its pieces are closed in that name. */
    executedBy: uuid("executed_by").references(() => users.id),
    /** When they said so; its pieces are closed from then on, a few at a time. */
    executionStartedAt: instant("execution_started_at"),
    /** When its last piece was closed. */
    executedAt: instant("executed_at"),
    /** When it passed the gate; a move-out ends there. */
    gateAt: instant("gate_at"),
  },
  // The outbound desk: open batches of one outcome, newest first.
  (t) => [
    index("batches_by_status").on(t.status, t.createdAt.desc()),
    check(
      "batches_stay_bonded",
      sql`${t.destinationKind} is null or (${t.destinationKind} <> 'domestic' and (${t.destinationKind} <> 'other_warehouse' or ${t.destinationCode} is not null))`,
    ),
    check(
      "batches_released_to_one",
      sql`${t.outcome} <> 'release' or ${t.receiverCode} is not null or ${t.status} in ('open', 'discarded')`,
    ),
    check(
      "batches_cleared_by_one",
      sql`num_nonnulls(${t.clearedBy}, ${t.clearedUnder}) = num_nonnulls(${t.clearedAt})`,
    ),
    check(
      "batches_destroyed_under_approval",
      sql`${t.outcome} <> 'destroy' or ${t.status} in ('open', 'sealed', 'discarded') or coalesce(${t.papers} ->> 'approvalDate', '') ~ '^\\d{4}-\\d{2}-\\d{2}$'`,
    ),
    check("batches_executed_at_their_end", sql`(${t.status} = 'executed') = (${t.executedAt} is not null)`),
  ],
);

/** What an officer objected to a move-out list under one of its seals; written once. */
export const moveOutObjections = pgTable(
  "move_out_objections",
  {
    batchId: uuid("batch_id")
      .notNull()
      .references(() => batches.id),
    round: integer("round").notNull(),
    reason: text("reason").notNull(),
    by: uuid("by")
      .notNull()
      .references(() => users.id),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.batchId, t.round] }),
    // The officer's desk: the newest first.
    index("move_out_objections_newest").on(t.at.desc()),
  ],
);

/** What happened to an approved destruction, each step once under each seal; written once. */
export const destructionStepsTaken = pgTable(
  "destruction_steps",
  {
    batchId: uuid("batch_id")
      .notNull()
      .references(() => batches.id),
    round: integer("round").notNull(),
    step: text("step", { enum: destructionSteps }).notNull(),
    by: uuid("by")
      .notNull()
      .references(() => users.id),
    at: instant("at").notNull(),
    /** As `StepFacts` of the domain has them. */
    facts: jsonb("facts").notNull(),
  },
  (t) => [primaryKey({ columns: [t.batchId, t.round, t.step] })],
);

/** Photos of a load before and after its destruction; written once. */
export const loadPhotos = pgTable(
  "load_photos",
  {
    id: id(),
    batchId: uuid("batch_id")
      .notNull()
      .references(() => batches.id),
    moment: text("moment", { enum: loadMoments }).notNull(),
    sha256: text("sha256").notNull(),
    sourceSha256: text("source_sha256").notNull(),
    mediaType: text("media_type").notNull(),
    sizeBytes: integer("size_bytes").notNull(),
    takenBy: uuid("taken_by")
      .notNull()
      .references(() => users.id),
    takenAt: instant("taken_at").notNull(),
  },
  // The photos of one load; the same picture once for each moment.
  (t) => [unique("load_photos_once").on(t.batchId, t.moment, t.sha256)],
);

export type Batch = typeof batches.$inferSelect;
