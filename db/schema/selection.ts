import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { applications } from "#db/schema/applications";
import { bytea, id, instant } from "#db/schema/columns";
import { items } from "#db/schema/items";
import { users } from "#db/schema/people";
import { laneBases, lanes } from "#lib/domain/item";
import { drawReasons } from "#lib/domain/selection/draw-lane";
import type { DrawFacts, SelectionPlan } from "#lib/domain/selection/plan";

/** Every plan customs ever had, with its author and reason; the newest counts. Nobody but customs reads one. */
export const selectionPlans = pgTable(
  "selection_plans",
  {
    version: bigint("version", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    plan: jsonb("plan").$type<SelectionPlan>().notNull(),
    reason: text("reason").notNull(),
    madeBy: uuid("made_by")
      .notNull()
      .references(() => users.id),
    madeAt: instant("made_at").notNull(),
  },
  // The plan that holds at a moment.
  (t) => [index("selection_plans_by_time").on(t.madeAt, t.version)],
);

/** The seed of each Shanghai day: its hash from before the first draw, itself after the last. Everybody reads it. */
export const drawDays = pgTable("draw_days", {
  day: date("day", { mode: "string" }).primaryKey(),
  /** SHA-256 of the seed, in hexadecimal; the database compares the two at the reveal. */
  seedHash: text("seed_hash").notNull(),
  publishedAt: instant("published_at").notNull(),
  seed: text("seed"),
  revealedAt: instant("revealed_at"),
});

/** The seeds before their reveal, sealed; only the product itself opens one. */
export const drawSeeds = pgTable("draw_seeds", {
  day: date("day", { mode: "string" })
    .primaryKey()
    .references(() => drawDays.day),
  sealed: bytea("sealed").notNull(),
});

/** Why a piece is in its lane: every draw, instruction and re-routing. The warehouse reads it once the piece is admitted. */
export const laneDecisions = pgTable(
  "lane_decisions",
  {
    id: id(),
    itemId: uuid("item_id")
      .notNull()
      .references(() => items.id),
    round: integer("round").notNull(),
    basis: text("basis", { enum: laneBases }).notNull(),
    lane: text("lane", { enum: lanes }).notNull(),
    /** Of a draw. */
    drawReason: text("draw_reason", { enum: drawReasons }),
    /** In an officer's words. */
    reason: text("reason"),
    instructionNo: text("instruction_no"),
    decidedBy: uuid("decided_by").references(() => users.id),
    decidedAt: instant("decided_at").notNull(),
  },
  (t) => [
    // The decisions on one piece, in order.
    index("lane_decisions_by_item").on(t.itemId, t.decidedAt),
    // One draw for each piece and round.
    uniqueIndex("lane_decisions_drawn_once").on(t.itemId, t.round).where(sql`basis = 'draw'`),
    check("lane_decisions_say_why", sql`num_nonnulls(${t.drawReason}, ${t.reason}, ${t.instructionNo}) > 0`),
  ],
);

/** What a draw was made from, so that anybody can repeat it once the seed is out. Nobody but customs reads it. */
export const draws = pgTable(
  "draws",
  {
    decisionId: uuid("decision_id")
      .primaryKey()
      .references(() => laneDecisions.id),
    day: date("day", { mode: "string" })
      .notNull()
      .references(() => drawDays.day),
    version: bigint("version", { mode: "number" }).references(() => selectionPlans.version),
    facts: jsonb("facts").$type<DrawFacts>().notNull(),
    percent: integer("percent").notNull(),
    ticket: integer("ticket"),
  },
  // All draws of a day, to be repeated; those of the last thirty days, against the plan.
  (t) => [index("draws_by_day").on(t.day)],
);

/** What customs' own system said of all pieces of an application: the newest counts, also for pieces bound later. */
export const applicationInstructions = pgTable(
  "application_instructions",
  {
    position: bigint("position", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    applicationId: uuid("application_id")
      .notNull()
      .references(() => applications.id),
    lane: text("lane", { enum: lanes }).notNull(),
    instructionNo: text("instruction_no").notNull(),
    enteredBy: uuid("entered_by").references(() => users.id),
    enteredAt: instant("entered_at").notNull(),
  },
  // The newest instruction on one application.
  (t) => [index("application_instructions_by_application").on(t.applicationId, t.position)],
);
