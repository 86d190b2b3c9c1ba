import { expect, test } from "vitest";
import { judgeObjection, judgeSilence, silenceEndsAt } from "#lib/domain/move-out-consent";

const shanghai = (text: string) => new Date(`2026-11-${text}:00+08:00`);
const list = {
  outcome: "move_out",
  status: "approved",
  clearedAt: null,
  approvedAt: shanghai("18T10:00"),
  held: null,
  listNo: "ML2026000007",
} as const;
const eight = { hours: 8, setAt: shanghai("01T10:00"), daysOff: [] };
const later = shanghai("19T10:00");

test.each([
  ["after its hours", {}, eight, later, null],
  ["not before", {}, eight, shanghai("19T09:59"), "objection_pending"],
  ["never where nobody decided so", {}, { hours: 0, setAt: null, daysOff: [] }, later, "objection_pending"],
  ["never over a hold", { held: "customs" }, eight, later, "item_on_hold"],
  ["not once an officer spoke", { clearedAt: later }, eight, later, "batch_state_forbids"],
  [
    "never beside a load of which the house made no list",
    { listNo: null },
    eight,
    later,
    "move_out_list_missing",
  ],
  ["not before a second person approved", { status: "sealed" }, eight, later, "move_out_not_approved"],
] as const)("silence counts %s", (_, change, rule, now, code) => {
  expect(judgeSilence({ ...list, ...change }, rule, now)).toMatchObject(code ? { code } : { ok: true });
});

test("a rule counts from when it was made, for lists that waited before it", () => {
  const fresh = { ...eight, setAt: shanghai("19T09:30") };
  expect(silenceEndsAt(list.approvedAt, fresh)).toEqual(shanghai("20T09:30"));
});

test("a public holiday is no time in which to object", () => {
  const holiday = { ...eight, daysOff: ["2026-11-19"] };
  expect(silenceEndsAt(list.approvedAt, holiday)).toEqual(shanghai("20T10:00"));
  expect(judgeSilence(list, holiday, later)).toMatchObject({ code: "objection_pending" });
});

test.each([
  ["approved", null],
  ["sealed", "move_out_not_approved"],
  ["open", "batch_state_forbids"],
  ["executed", "batch_state_forbids"],
] as const)("an officer objects to a list that is %s: %s", (status, code) => {
  expect(judgeObjection({ outcome: "move_out", status })).toMatchObject(code ? { code } : { ok: true });
});
