import { beforeAll, describe, expect, test } from "vitest";
import type { Actor, Context } from "#lib/context";
import { arriveParcel } from "#lib/dock/arrive-parcel";
import { codedScopes, type Role, roles, scopeOfRole } from "#lib/domain/role";
import { inspectItem } from "#lib/inspection/inspect-item";
import { addToBatch } from "#lib/outbound/add-to-batch";
import { putAway } from "#lib/places/put-away";
import { openParcel } from "#lib/receiving/open-parcel";
import { receivePiece } from "#lib/receiving/receive-piece";
import { runUseCase } from "#lib/run-use-case";
import { addToWave } from "#lib/stock/add-to-wave";
import { countInTaking } from "#lib/stock/count-in-taking";
import { actorFor, refusalOf } from "#lib/testing";
import { verifyItem } from "#lib/verification/verify-item";

/** What each bench does with a scan, and who works there. */
const benches: readonly [name: string, act: unknown, workers: readonly Role[]][] = [
  ["arrives a parcel", arriveParcel, ["dock_clerk", "receiver", "supervisor"]],
  ["opens a box", openParcel, ["receiver", "supervisor"]],
  ["receives a piece", receivePiece, ["receiver", "supervisor"]],
  ["inspects", inspectItem, ["inspector", "supervisor"]],
  ["verifies", verifyItem, ["officer"]],
  ["puts away", putAway, ["dock_clerk", "receiver", "inspector", "stock_controller", "supervisor"]],
  ["counts stock", countInTaking, ["receiver", "inspector", "stock_controller", "supervisor"]],
  ["books in", addToWave, ["stock_controller", "supervisor"]],
  ["loads", addToBatch, ["stock_controller", "supervisor"]],
];

describe("R41 whatever a screen let through, the server refuses who does not work at the bench that", () => {
  const people = new Map<Role, Actor>();
  beforeAll(async () => {
    for (const role of roles) {
      const isBound = codedScopes.some((scope) => scope === scopeOfRole[role]);
      people.set(role, await actorFor(role, isBound ? "2991" : null));
    }
  });

  test.each(benches)("%s", async (_, act, workers) => {
    const refused: Role[] = [];
    for (const [role, actor] of people) {
      // Before anything that was sent is looked at.
      const work = runUseCase(actor, act as (ctx: Context, input: null) => Promise<unknown>, null);
      if ((await refusalOf(work).catch(() => "let in")) === "not_permitted") refused.push(role);
    }
    expect(refused).toEqual(roles.filter((role) => !workers.includes(role)));
  });
});
