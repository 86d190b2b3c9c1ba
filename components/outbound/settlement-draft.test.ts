import { expect, test } from "vitest";
import {
  draftFor,
  emptySettlement,
  type SettlementDraft,
  settlementBody,
  whyNotYet,
} from "#components/outbound/settlement-draft";
import type { GoodsPaper } from "#lib/domain/goods-paper";
import type { Outcome } from "#lib/domain/item";

const proof = {
  kind: "shipping_back_refused",
  refusal: "carrier_refuses",
  documentNo: "JS-1",
  documentDate: "2026-11-20",
  note: null,
} as const;
const abandonment = { ...proof, kind: "abandonment", refusal: null } as const;
const piece = (
  proposed: Outcome | null,
  previous: Outcome | null = null,
  papers: readonly GoodsPaper[] = [proof],
) => ({ plate: "RW-0KD7F3QX9", proposed, previous, papers });
const destroy: Partial<SettlementDraft> = {
  choice: "destroy",
  reference: " IN-7 ",
  reason: "拒收",
  cause: "damaged",
};

test.each([
  ["nothing chosen", {}, [], "chosen"],
  ["as proposed", {}, [piece("release"), piece("reship")], null],
  ["a proposed destruction without proof", {}, [piece("destroy")], "proof"],
  ["a piece proposed to move out", {}, [piece("move_out")], "proposal"],
  ["anew without why", {}, [piece("release", "reship")], "reason"],
  ["anew by one person", { reason: "改签" }, [piece("release", "reship")], "second"],
  ["anew by two", { reason: "改签", login: "zhang", pin: "1" }, [piece("release", "reship")], null],
  ["as before by one person", { reason: "补登文号" }, [piece("release", "release")], "second"],
  ["an instruction without number", { choice: "reship" }, [piece("release")], "reference"],
  ["destruction without cause", { ...destroy, cause: null }, [piece("reship")], "cause"],
  ["destruction of what could go back", destroy, [piece("reship"), piece("reship", null, [])], "noProof"],
  ["destruction of what was only given up", destroy, [piece("reship", null, [abandonment])], "noProof"],
  ["destruction with its proof", destroy, [piece("reship")], null],
] satisfies [string, Partial<SettlementDraft>, ReturnType<typeof piece>[], string | null][])(
  "%s",
  (_, draft, pieces, missing) => {
    expect(whyNotYet({ ...emptySettlement, ...draft }, pieces)).toBe(missing);
  },
);

test("the second person signs only what asks for two", () => {
  const draft = { ...emptySettlement, ...destroy, login: " zhang ", pin: "246810" };
  expect(settlementBody(draft, [piece("reship", "release")])).toMatchObject({
    second: { login: "zhang", pin: "246810" },
  });
  expect(settlementBody(draft, [piece("reship")])).not.toHaveProperty("second");
});

test("what is sent holds only what belongs to the choice", () => {
  const draft = { ...emptySettlement, ...destroy };
  expect(settlementBody(draft, [piece("reship")])).toEqual({
    plates: ["RW-0KD7F3QX9"],
    outcome: "destroy",
    basis: "owner_instruction",
    reference: "IN-7",
    reason: "拒收",
    destructionCause: "damaged",
  });
  expect(settlementBody({ ...draft, choice: "as_proposed", reason: "" }, [piece("release")])).toEqual({
    plates: ["RW-0KD7F3QX9"],
    outcome: null,
    basis: "as_proposed",
    reference: null,
    reason: null,
    destructionCause: null,
  });
});

test("pieces of one instruction are settled as their owner said, under its number", () => {
  const said = (reference: string) => ({
    instruction: { outcome: "destroy", reference, note: null } as const,
  });
  const asked = { choice: "destroy", basis: "owner_instruction", reference: "IN-7" };
  expect(draftFor([said("IN-7"), said("IN-7")])).toMatchObject(asked);
  expect(draftFor([said("IN-7"), said("IN-8")])).toEqual(emptySettlement);
  expect(draftFor([said("IN-7"), { instruction: null }])).toEqual(emptySettlement);
  expect(draftFor([])).toEqual(emptySettlement);
});
