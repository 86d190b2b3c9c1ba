import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { exportDownloads, exportParts } from "#db/schema/exports";
import { users } from "#db/schema/people";
import { authorize } from "#lib/authorize";
import type { Actor, Context } from "#lib/context";
import type { ExportKind, ExportQuery } from "#lib/domain/export-file";
import type { Role } from "#lib/domain/role";
import type { ExportSource, ExportSources } from "#lib/export-source";
import { forgetParts } from "#lib/exports/forget-parts";
import { goOn } from "#lib/exports/keep-exporting";
import { listExports } from "#lib/exports/list-exports";
import { listUnderWay } from "#lib/exports/list-under-way";
import { openExport } from "#lib/exports/open-export";
import { readPart } from "#lib/exports/read-part";
import { requestExport } from "#lib/exports/request-export";
import { writePart } from "#lib/exports/write-part";
import { raceBehind } from "#lib/returns/race.testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";

const dayMs = 86_400_000;
const asked = { format: "csv", language: "zh" } as const;

/** A list of so many rows, two a part. */
function counting(rows: number): ExportSource {
  return async (_, __, after) => {
    const from = Number(after ?? 0);
    const until = Math.min(from + 2, rows);
    const numbers = Array.from({ length: until - from }, (___, index) => [from + index]);
    return { rows: numbers, next: until < rows ? String(until) : null, total: after === null ? rows : null };
  };
}

async function ask(maker: Actor, kind: ExportKind = "returns", query: ExportQuery = {}) {
  return (await runUseCase(maker, requestExport, { kind, query })).id;
}

async function own(maker: Actor, id: string, now?: Date) {
  const rows = await runUseCase(maker, listExports, { whose: "own" }, now ? { now } : {});
  return rows.find((row) => row.id === id);
}

async function writeAll(maker: Actor, id: string, source: ExportSource, now?: Date) {
  for (let parts = 0; parts < 20; parts++) {
    await runUseCase(maker, writePart, { id, source }, now ? { now } : {});
  }
}

async function rowsOf(maker: Actor, id: string) {
  const rows: unknown[] = [];
  for (let from = 0; ; ) {
    const part = await runUseCase(maker, readPart, { id, from });
    if (!part) return rows;
    rows.push(...part.rows);
    from = part.position + 1;
  }
}

describe("an export", () => {
  test("is written part by part, says how far it is, and holds each row once", async () => {
    const maker = await actorFor("auditor");
    const id = await ask(maker);
    expect(await own(maker, id)).toMatchObject({ state: "waiting", written: 0 });
    expect(await refusalOf(runUseCase(maker, openExport, { id, ...asked }))).toBe("export_unfinished");
    await runUseCase(maker, writePart, { id, source: counting(5) });
    expect(await own(maker, id)).toMatchObject({ state: "running", written: 2, total: 5 });
    await writeAll(maker, id, counting(5));
    expect(await own(maker, id)).toMatchObject({ state: "ready", written: 5, total: 5 });
    expect(await rowsOf(maker, id)).toEqual([[0], [1], [2], [3], [4]]);
  });

  test("goes on where it stood after trouble in the middle of a part", async () => {
    const maker = await actorFor("auditor");
    const id = await ask(maker);
    await runUseCase(maker, writePart, { id, source: counting(5) });
    const dying: ExportSource = async (ctx) => {
      await ctx.tx.insert(exportParts).values({ exportId: id, position: 2, rows: [["half"]] });
      throw new Error("the worker was killed");
    };
    await expect(runUseCase(maker, writePart, { id, source: dying })).rejects.toThrow("killed");
    await writeAll(maker, id, counting(5));
    expect(await rowsOf(maker, id)).toEqual([[0], [1], [2], [3], [4]]);
  });

  test("is written once where two workers reach for the same part", async () => {
    const maker = await actorFor("auditor");
    const id = await ask(maker);
    const part = { id, source: counting(5) };
    const [first, second] = await raceBehind(maker, writePart, part, () =>
      runUseCase(maker, writePart, part),
    );
    expect([first.status, second.status]).toEqual(["fulfilled", "fulfilled"]);
    expect(await rowsOf(maker, id)).toEqual([[0], [1], [2], [3]]);
  });

  test("of nothing is ready and empty", async () => {
    const maker = await actorFor("auditor");
    const id = await ask(maker);
    await writeAll(maker, id, counting(0));
    expect(await own(maker, id)).toMatchObject({ state: "ready", written: 0 });
    expect(await rowsOf(maker, id)).toEqual([]);
  });

  test("is its maker's alone, whose downloads are written down", async () => {
    const maker = await actorFor("supervisor");
    const id = await ask(maker);
    await writeAll(maker, id, counting(1));
    for (const role of ["auditor", "supervisor", "merchant"] as const) {
      const other = await actorFor(role, role === "merchant" ? "C1" : null);
      expect(await refusalOf(runUseCase(other, openExport, { id, ...asked }))).toBe("not_found");
      expect(await runUseCase(other, readPart, { id, from: 0 })).toBeNull();
      expect(await own(other, id)).toBeUndefined();
    }
    expect(await runUseCase(maker, openExport, { id, ...asked })).toMatchObject({ kind: "returns" });
    const { tookIt } = await asSystem(async ({ tx }) => {
      return { tookIt: await tx.select().from(exportDownloads).where(eq(exportDownloads.exportId, id)) };
    }, null);
    expect(tookIt).toMatchObject([{ format: "csv" }]);
    const seen = await runUseCase(await actorFor("auditor"), listExports, { whose: "all" });
    expect(seen.find((row) => row.id === id)).toMatchObject({ downloads: 1, kind: "returns" });
    const clerk = await actorFor("receiver");
    expect(await refusalOf(runUseCase(clerk, listExports, { whose: "all" }))).toBe("not_permitted");
  });

  test("is kept for a day; then its rows go, and who took what stays", async () => {
    const maker = await actorFor("auditor");
    const then = new Date(Date.now() - 2 * dayMs);
    const { id } = await runUseCase(maker, requestExport, { kind: "returns", query: {} }, { now: then });
    await writeAll(maker, id, counting(3), then);
    expect(await refusalOf(runUseCase(maker, openExport, { id, ...asked }))).toBe("export_expired");
    const young = await ask(maker);
    await writeAll(maker, young, counting(1));
    await asSystem(forgetParts, null);
    expect(await rowsOf(maker, id)).toEqual([]);
    expect(await own(maker, id)).toMatchObject({ state: "expired", written: 3 });
    expect(await rowsOf(maker, young)).toEqual([[0]]);
  });

  test("is refused to who may not read the list, and to who waits for three already", async () => {
    const cases: [Role, ExportKind][] = [
      ["receiver", "messages"],
      ["inspector", "pieces"],
      ["merchant", "feedback"],
      ["declarant", "batches"],
      ["administrator", "returns"],
    ];
    for (const [role, kind] of cases) {
      const maker = await actorFor(role, role === "merchant" ? "C1" : null);
      expect([role, await refusalOf(ask(maker, kind))]).toEqual([role, "not_permitted"]);
    }
    const maker = await actorFor("auditor");
    for (let made = 0; made < 3; made++) await ask(maker);
    expect(await refusalOf(ask(maker))).toBe("exports_full");
  });

  test("is given up when its maker may not read any more, or when it fails again and again", async () => {
    const underWay = async (id: string) => {
      const found = (await asSystem(listUnderWay, null)).find((one) => one.id === id);
      return found ?? { id, kind: "returns" as const, maker: await actorFor("auditor"), isDisabled: false };
    };
    const fail: ExportSource = () => Promise.reject(new TypeError("a bug"));
    const failing: ExportSources = {
      returns: fail,
      pieces: fail,
      feedback: fail,
      batches: fail,
      messages: fail,
    };
    const maker = await actorFor("auditor");
    const id = await ask(maker);
    const failures = new Map([[id, 4]]);
    await goOn({ ...(await underWay(id)), maker }, failing, failures);
    expect(await own(maker, id)).toMatchObject({ state: "failed" });
    const gone = await actorFor("auditor");
    const second = await ask(gone);
    await asSystem(async ({ tx }) => {
      await tx.update(users).set({ disabledAt: new Date() }).where(eq(users.id, gone.userId));
    }, null);
    await goOn({ ...(await underWay(second)), maker: gone, isDisabled: true }, failing, new Map());
    expect(await own(gone, second)).toMatchObject({ state: "refused" });
    expect(await refusalOf(runUseCase(gone, openExport, { id: second, ...asked }))).toBe("not_found");
    const moved = await actorFor("auditor");
    const third = await ask(moved);
    const asking = {
      ...failing,
      returns: async (ctx: Context) => {
        authorize(ctx, "application.declare");
        return { rows: [], next: null, total: 0 };
      },
    };
    await goOn({ id: third, kind: "returns", maker: moved, isDisabled: false }, asking, new Map());
    expect(await own(moved, third)).toMatchObject({ state: "refused" });
  });
});
