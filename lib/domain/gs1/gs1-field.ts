import { identifiersOf, leadingForm } from "#lib/domain/gs1/identifier-forms";
import rows from "./gs1-fields.json" with { type: "json" };

export type CharacterSet = "N" | "X" | "Y" | "Z";

/** A part of a value: `min` to `max` characters of one set, and the names of the checks its content must pass. */
export type FieldPart = {
  set: CharacterSet;
  min: number;
  max: number;
  optional: boolean;
  checks: readonly string[];
};

/** What GS1 says of one application identifier. */
export type Gs1Field = {
  ai: string;
  title: string;
  parts: readonly FieldPart[];
  /** Ends where its length says, without a separator (GS1 General Specifications 7.8.5). */
  fixed: boolean;
  /** May not stand beside these; `n` is any digit. */
  excludes: readonly string[];
  /** Of each list one combination must be on the same goods, be it in another code. */
  needs: readonly (readonly (readonly string[])[])[];
  /** A key of a Digital Link, with the orders in which its qualifiers may follow; null when it is no key. */
  qualifiers: readonly (readonly string[])[] | null;
  /** May stand in the query of a Digital Link. */
  attribute: boolean;
};

type Row = (typeof rows)[number] & { ex?: string; req?: string[]; path?: string[]; attribute?: boolean };

const PART = /^(\[?)([NXYZ])(\.\.|\d+(?:\.\.)?)?(\d*)\]?(?:,(.*))?$/;

/*
 * The table is GS1's own Barcode Syntax Dictionary (2026, Apache License 2.0) as bwip-js 4.11.4 carries it; the
 * titles are those of the GS1 General Specifications, table 3.2.
 */
const fields: ReadonlyMap<string, Gs1Field> = new Map(
  rows.flatMap((row) => identifiersOf(row.ai).map((ai) => [ai, fieldOf(ai, row)])),
);

function fieldOf(ai: string, row: Row): Gs1Field {
  return {
    ai,
    title: row.title,
    parts: row.form.split(" ").map(partOf),
    fixed: leadingForm(ai)?.fixed ?? false,
    excludes: row.ex?.split(",") ?? [],
    needs: row.req?.map((list) => list.split(",").map((together) => together.split("+"))) ?? [],
    qualifiers: row.path?.map((order) => order.split(",")) ?? null,
    attribute: row.attribute ?? true,
  };
}

function partOf(form: string): FieldPart {
  const [, open, set, first = "", last = "", checks] = PART.exec(form) ?? [];
  const max = Number(last || first);
  const min = first === ".." ? 1 : Number.parseInt(first, 10);
  return { set: set as CharacterSet, min, max, optional: open === "[", checks: checks?.split(",") ?? [] };
}

/** The field of an application identifier, or null when GS1 has not given it out. */
export function gs1Field(ai: string): Gs1Field | null {
  return fields.get(ai) ?? null;
}

/** The field with whose identifier a text begins: no identifier is the beginning of another. */
export function leadingGs1Field(text: string): Gs1Field | null {
  return gs1Field(leadingForm(text)?.ai ?? "");
}

/** Every field of the table. */
export function listGs1Fields(): Gs1Field[] {
  return [...fields.values()];
}
