import bwipjs from "bwip-js/node";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentChecks } from "#lib/domain/gs1/content-checks";
import { readBracketed } from "#lib/domain/gs1/element-string";
import { type FieldPart, gs1Field, leadingGs1Field, listGs1Fields } from "#lib/domain/gs1/gs1-field";

const year = new Date().getFullYear();
const CHARACTERS = {
  N: "0123456789",
  X: "0123456789ABCxyz%/-_.",
  Y: "0123456789ABC#-/",
  Z: "0123456789ABCxyz-_",
};

/** What another implementation of GS1's dictionary says of one element. */
function isTakenByBwip(text: string): boolean {
  try {
    bwipjs.raw("gs1-128", text);
    return true;
  } catch {
    return false;
  }
}

const partValue = (part: FieldPart) =>
  fc.string({
    unit: fc.constantFrom(...CHARACTERS[part.set]),
    minLength: Math.max(part.min - 1, 0),
    maxLength: part.max + 1,
  });

/** Values that are mostly of the right length, with the odd one too short or too long. */
const anyValue = (ai: string) =>
  fc.tuple(...(gs1Field(ai)?.parts ?? []).map(partValue)).map((parts) => parts.join(""));

describe("the table of application identifiers", () => {
  it("has every identifier that GS1 gave out, none the beginning of another", () => {
    const all = listGs1Fields();
    expect(all).toHaveLength(541);
    for (const field of all) expect(leadingGs1Field(`${field.ai}1234`)).toBe(field);
  });

  it("names only checks that there are", () => {
    const named = new Set(listGs1Fields().flatMap(({ parts }) => parts.flatMap(({ checks }) => checks)));
    expect([...named].filter((check) => !contentChecks[check])).toEqual([]);
    expect(Object.keys(contentChecks).filter((check) => !named.has(check))).toEqual([]);
  });

  it("takes and refuses what another implementation of the dictionary takes and refuses", () => {
    const field = fc.constantFrom(...listGs1Fields().map(({ ai }) => ai));
    const element = field.chain((ai) => fc.tuple(fc.constant(ai), anyValue(ai)));
    fc.assert(
      fc.property(element, ([ai, value]) => {
        const text = `(${ai})${value}`;
        const message = readBracketed(text, year);
        // GS1's own programs want four digits of a company prefix, this one is content with two.
        fc.pre(message.ok || !message.fault.check?.startsWith("gcppos"));
        expect([text, message.ok]).toEqual([text, isTakenByBwip(text)]);
      }),
      { numRuns: 2000 },
    );
  });
});
