import { describe, expect, test } from "vitest";
import { itemStates } from "#lib/domain/item";
import {
  belongsIn,
  judgePlacing,
  type Mover,
  type StandingPiece,
  standsNowhere,
} from "#lib/domain/place-rules";
import { zoneKinds } from "#lib/domain/zone";

const plain: StandingPiece = {
  plate: "RW-1",
  state: "inspected",
  hold: null,
  identified: true,
  conforming: true,
  outcome: null,
  proposed: "release",
};
const clerk: Mover = { isSupervisor: false, reason: null };
const supervisor = (reason: string | null): Mover => ({ isSupervisor: true, reason });
const into = (piece: Partial<StandingPiece>, zone: (typeof zoneKinds)[number]) =>
  judgePlacing({ ...plain, ...piece }, null, { zone, use: null }, clerk);
const zonesOf = (piece: Partial<StandingPiece>) => zoneKinds.filter((zone) => into(piece, zone).ok);

test.each([
  ["not admitted", {}, ["unadmitted", "quarantine"]],
  ["declared", { state: "declared" }, ["unadmitted", "quarantine"]],
  ["admitted, not booked", { state: "admitted" }, ["unadmitted", "quarantine"]],
  ["booked", { state: "booked", outcome: "release" }, ["stock", "quarantine"]],
  ["staged for release", { state: "staged", outcome: "release" }, ["stock", "quarantine"]],
  ["staged to move out", { state: "staged", outcome: "move_out" }, ["move_out", "quarantine"]],
  ["thought of to move out", { proposed: "move_out" }, ["unadmitted", "move_out", "quarantine"]],
  ["never to become stock", { conforming: false }, ["unadmitted", "move_out", "quarantine"]],
  ["unidentified", { identified: false, conforming: false }, ["quarantine", "unclaimed"]],
  ["on hold", { state: "booked", hold: "customs" }, ["quarantine"]],
  ["on hold while unidentified", { identified: false, hold: "recall" }, ["quarantine"]],
] as const)("a piece %s stands in %j: %j", (_, piece, zones) => {
  expect(zonesOf(piece)).toEqual(zones);
});

test("what has left the floor stands nowhere, and everything else has one zone where it may stand", () => {
  for (const state of itemStates) {
    const outcome = state === "staged" ? "destroy" : null;
    if (standsNowhere(state))
      expect(into({ state }, "quarantine")).toMatchObject({ code: "item_state_forbids" });
    else expect(zonesOf({ state, outcome })).toContain(belongsIn({ ...plain, state, outcome }).zone);
  }
});

test("the refusal says where the piece belongs, and why", () => {
  expect(into({}, "stock")).toMatchObject({
    code: "zone_wrong",
    params: { code: "RW-1", zone: "stock", belongs: "unadmitted", why: "not_booked" },
  });
});

describe("a container", () => {
  const tote = (use: "release" | "destroy" | "open", piece: Partial<StandingPiece>) =>
    judgePlacing({ ...plain, ...piece }, null, { zone: null, use }, clerk);

  test("holds one outcome and stops what ends otherwise", () => {
    const settled = { state: "booked", outcome: "destroy" } as const;
    expect(tote("destroy", settled)).toEqual({ ok: true });
    expect(tote("release", settled)).toMatchObject({
      code: "container_differs",
      params: { use: "release", outcome: "destroy" },
    });
    expect(tote("open", settled)).toMatchObject({ code: "container_differs" });
    expect(tote("open", {})).toEqual({ ok: true });
  });
});

describe("quarantine", () => {
  const out = (mover: Mover, piece: Partial<StandingPiece> = {}) =>
    judgePlacing(
      { ...plain, ...piece },
      { zone: "quarantine", use: null },
      { zone: "unadmitted", use: null },
      mover,
    );

  test("lets nothing out but by a supervisor who says why (R40)", () => {
    expect(out(clerk)).toMatchObject({ code: "quarantine_blocks" });
    expect(out({ isSupervisor: false, reason: "顺手" })).toMatchObject({ code: "quarantine_blocks" });
    expect(out(supervisor(null))).toMatchObject({ code: "reason_needed" });
    expect(out(supervisor("已解除暂停，复核无误"))).toEqual({ ok: true });
  });

  test("keeps what is still on hold, whoever asks", () => {
    expect(out(supervisor("我担保"), { hold: "customs" })).toMatchObject({ code: "zone_wrong" });
  });

  test("is left into a container on no floor as little", () => {
    const loose = { zone: null, use: "open" } as const;
    expect(judgePlacing(plain, { zone: "quarantine", use: null }, loose, clerk)).toMatchObject({
      code: "quarantine_blocks",
    });
    expect(judgePlacing({ ...plain, hold: "customs" }, null, loose, clerk)).toEqual({ ok: true });
  });
});
