import { beforeAll, describe, expect, test } from "vitest";
import { hasGs1CheckDigit } from "#lib/domain/gtin";
import type { Act, ActName } from "./act.ts";
import { dayOrder } from "./day-order.ts";
import { deeds } from "./deeds.ts";
import { type Plan, planDemo } from "./plan.ts";
import { merchants } from "./shops.ts";
import { storylines } from "./storylines.ts";

const now = new Date("2026-11-22T10:00:00Z");
const full = { lists: 2000, returns: 600 };
let plan: Plan;

beforeAll(() => {
  plan = planDemo("guicang", now, full);
});

function actsOf<Name extends ActName>(name: Name): Extract<Act, { do: Name }>[] {
  return plan.steps.flatMap(({ act }) => (act.do === name ? [act as Extract<Act, { do: Name }>] : []));
}

describe("the same demo everywhere", () => {
  test("the same seed and day give the same plan", () => {
    expect(planDemo("guicang", now, full)).toEqual(plan);
  });

  test("another seed gives other returns", () => {
    expect(planDemo("another", now, full).steps).not.toEqual(plan.steps);
  });

  test("no two steps have one key, for the second would be taken for the first", () => {
    expect(new Set(plan.steps.map(({ key }) => key)).size).toBe(plan.steps.length);
  });
});

test("every act has its turn in the day; one without would never be done", () => {
  const turns = new Set(dayOrder.flatMap(({ acts }) => acts));
  expect(Object.keys(deeds).filter((name) => !turns.has(name as ActName))).toEqual([]);
});

describe("what the demo holds", () => {
  test("two thousand lists and more than six hundred announced returns of the last sixty days", () => {
    const announced = plan.steps.filter(({ act }) => act.do === "announce");
    const oldest = Math.min(...announced.map(({ at }) => at.getTime()));
    expect(plan.sales).toHaveLength(2000);
    expect(announced.length).toBeGreaterThanOrEqual(590);
    expect(announced.length).toBeLessThanOrEqual(680);
    expect((now.getTime() - oldest) / 86_400_000).toBeLessThanOrEqual(61);
  });

  test("nothing lies in the future", () => {
    expect(plan.steps.filter(({ at }) => at > now)).toEqual([]);
  });

  test("lists from at least twenty-five offices, of several platforms and merchants", () => {
    const codes = (of: (sale: Plan["sales"][number]) => string) => new Set(plan.sales.map(of)).size;
    expect(codes(({ officeCode }) => officeCode)).toBeGreaterThanOrEqual(25);
    expect(codes(({ platform }) => platform.code)).toBe(3);
    expect(codes(({ merchant }) => merchant.code)).toBe(8);
  });

  test("ten-digit HS codes and valid barcodes, but where there is none", () => {
    const lines = plan.sales.flatMap(({ document }) => document.lines);
    const barcodes = new Set(lines.flatMap(({ barCode }) => (barCode && barCode !== "无" ? [barCode] : [])));
    expect(lines.every(({ gcode }) => /^\d{10}$/.test(gcode))).toBe(true);
    expect([...barcodes].filter((code) => !hasGs1CheckDigit(code))).toEqual([]);
    expect(lines.some(({ barCode }) => barCode === "无")).toBe(true);
  });

  test("invented people only: a region that does not exist, numbers nobody has", () => {
    const heads = plan.sales.map(({ document }) => document.head);
    expect(heads.filter(({ buyerIdNumber }) => !/^990101\d{11}[\dX]$/.test(buyerIdNumber))).toEqual([]);
    expect(heads.filter(({ buyerTelephone }) => !/^1380000\d{4}$/.test(buyerTelephone))).toEqual([]);
  });
});

describe("how far returns have come", () => {
  const told = (name: string) =>
    new Set(plan.steps.filter((step) => step.name.startsWith(`${name}.`)).map(({ name }) => name)).size;

  test.each([
    ["expected", 30],
    ["arrived", 20],
    ["received", 15],
    ["inspected", 15],
    ["declared", 15],
    ["admitted", 10],
    ["booked", 10],
    ["staged", 10],
    ["closed", 140],
  ])("%s: at least %i", (name, least) => {
    expect(told(name)).toBeGreaterThanOrEqual(least);
  });

  test.each(storylines.map(({ name }) => name))("%s is told", (name) => {
    expect(told(name)).toBeGreaterThan(0);
  });

  test("every outcome has batches that are carried out and some that are not", () => {
    const opened = Map.groupBy(actsOf("open_batch"), ({ outcome }) => outcome);
    const executed = new Set(actsOf("execute").map(({ batch }) => batch));
    for (const outcome of ["release", "reship", "destroy", "move_out"] as const) {
      const batches = (opened.get(outcome) ?? []).map(({ batch }) => batch);
      const done = batches.filter((batch) => executed.has(batch));
      expect({ outcome, done: done.length > 0, open: done.length < batches.length }).toEqual({
        outcome,
        done: true,
        open: true,
      });
    }
  });

  test("a newcomer has a box to scan for every outcome, one return in two boxes, and two in one box", () => {
    const arrived = new Set(actsOf("arrive").map(({ waybill }) => waybill));
    const boxes = plan.firstSteps.flatMap(({ waybills }) => waybills);
    expect(plan.firstSteps.map((step) => step.try).sort()).toEqual([
      "destroy",
      "move_out",
      "pre_declared",
      "pre_declared_short",
      "recalled_gone",
      "recalled_here",
      "refused",
      "release",
      "reship",
      "review",
      "sent_back",
      "two_parcels",
      "two_returns",
    ]);
    expect(boxes.filter((waybill) => arrived.has(waybill))).toEqual([]);
  });
});

/** Whose goods the account book does not have, in the demo of that day. */
function shopsOfGaps({ steps, sales }: Plan): string[] {
  const acts = steps.map(({ act }) => act);
  return acts
    .flatMap((act) => (act.do === "report_gap" ? [act.piece] : []))
    .map((piece) => acts.find((act) => act.do === "receive" && act.piece === piece))
    .map((received) => {
      const waybill = received?.do === "receive" ? received.waybill : "";
      const told = acts.find(
        (act) => act.do === "announce" && act.announced.waybills.some((one) => one.waybillNo === waybill),
      );
      const orderNo = told?.do === "announce" ? told.announced.orderNo : null;
      return sales.find((sale) => sale.orderNo === orderNo)?.merchant.code ?? "unknown";
    });
}

test("whatever the day, the goods that the book does not have are none of the shop whose parcels wait to be worked", () => {
  for (let day = 0; day < 14; day++) {
    const shops = shopsOfGaps(planDemo("guicang", new Date(now.getTime() + day * 86_400_000), full));
    expect(shops).toHaveLength(1);
    expect(shops).not.toContain(merchants[0].code);
    expect(shops).not.toContain("unknown");
  }
});

test("a small demo still tells everything", () => {
  const small = planDemo("guicang", now, { lists: 100, returns: 40 });
  const names = new Set(small.steps.map(({ name }) => name.split(".")[0]));
  expect(storylines.filter(({ name }) => !names.has(name))).toEqual([]);
});
