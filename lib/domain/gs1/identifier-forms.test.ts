import { describe, expect, it } from "vitest";
import { type Gs1Field, listGs1Fields } from "#lib/domain/gs1/gs1-field";
import { leadingForm, listIdentifierForms } from "#lib/domain/gs1/identifier-forms";

/** What the whole table says of the length of a value. */
const formOf = ({ ai, parts, fixed }: Gs1Field) => ({
  ai,
  digits: parts.every(({ set }) => set === "N"),
  min: parts.reduce((sum, { min, optional }) => sum + (optional ? 0 : min), 0),
  max: parts.reduce((sum, { max }) => sum + max, 0),
  fixed,
});

describe("the forms of identifiers", () => {
  it("are those of the whole table, none more and none less", () => {
    const byIdentifier = (one: { ai: string }, other: { ai: string }) => (one.ai < other.ai ? -1 : 1);
    expect(listIdentifierForms().toSorted(byIdentifier)).toEqual(
      listGs1Fields().map(formOf).toSorted(byIdentifier),
    );
  });

  it.each([
    ["3103000750", "3103"],
    ["240A", "240"],
    ["37", "37"],
    ["0595", null],
    ["4A", null],
    ["", null],
  ])("%j begins with %s", (text, ai) => {
    expect(leadingForm(text)?.ai ?? null).toBe(ai);
  });
});
