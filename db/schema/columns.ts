import { sql } from "drizzle-orm";
import { type AnyPgColumn, customType, integer, numeric, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { ownerResponses } from "#lib/domain/item";
import { instructableOutcomes } from "#lib/domain/owner-instruction";

/** Raw bytes: hashes and sealed texts. */
export const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });

/** A time-ordered identifier made by the database. */
export const id = () => uuid("id").primaryKey().default(sql`uuidv7()`);

/** An instant, with its zone. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** A declared figure of customs' type N19,5, read and written as exact text. */
export const decimal = (name: string) => numeric(name, { precision: 19, scale: 5 });

/** Whose row it is: what row-level security compares with the scope of the transaction. */
export const ownership = () => ({
  officeCode: text("office_code"),
  ebpCode: text("ebp_code"),
  ebcCode: text("ebc_code"),
  agentCode: text("agent_code"),
});

/** The end of a subject's hash chain, moved only together with its history. */
export const chainHead = () => ({
  headSequence: integer("head_sequence").notNull().default(0),
  headHash: bytea("head_hash"),
});

/** What a thing weighs and its three sides, as somebody measured it. */
export const measures = () => ({
  weightGrams: integer("weight_grams"),
  lengthMm: integer("length_mm"),
  widthMm: integer("width_mm"),
  heightMm: integer("height_mm"),
});

type Measured = Record<keyof ReturnType<typeof measures>, AnyPgColumn>;

/** That nothing which was measured is nothing; what nobody measured is null. */
export const arePositive = (t: Measured) =>
  sql`least(${t.weightGrams}, ${t.lengthMm}, ${t.widthMm}, ${t.heightMm}) > 0`;

/** What the owner of a piece said of it. */
export const ownersWord = () => ({
  ownerResponse: text("owner_response", { enum: ownerResponses }),
  ownerReason: text("owner_reason"),
  ownerRespondedAt: instant("owner_responded_at"),
  /** When its owner's dispute was last upheld: since then the owner is asked anew. */
  disputeUpheldAt: instant("dispute_upheld_at"),
  /** What its owner instructed, under the owner's own number; null where it said nothing or took it back. */
  instructedOutcome: text("instructed_outcome", { enum: instructableOutcomes }),
  instructionNo: text("instruction_no"),
  instructionNote: text("instruction_note"),
  instructedAt: instant("instructed_at"),
});
