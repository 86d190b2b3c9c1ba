import { describe, expect, test } from "vitest";
import type { Actor } from "#lib/context";
import { advisePlace } from "#lib/places/advise-place";
import { closePlace } from "#lib/places/close-place";
import { getPlace } from "#lib/places/get-place";
import { listPlaces } from "#lib/places/list-places";
import { putAway } from "#lib/places/put-away";
import { reopenPlace } from "#lib/places/reopen-place";
import { makeTestZone, makeTote } from "#lib/places/testing";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { makePiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";

const piece = async () => {
  const sale = await makeSale({ lines: [{ qty: "1" }] });
  return (await makePiece(sale, await makeReturn(sale))).plate;
};
const put = (clerk: Actor, code: string, to: string) =>
  runUseCase(clerk, putAway, { code, to, reason: null });

describe("a place out of use", () => {
  test("takes nothing more, keeps what stands there, and lets it go", async () => {
    const [clerk, supervisor] = [await actorFor("receiver"), await actorFor("supervisor")];
    const shelf = await makeTestZone("unadmitted");
    const [standing, next] = [await piece(), await piece()];
    await put(clerk, standing, shelf.first);
    await runUseCase(supervisor, closePlace, { code: shelf.first, reason: "层板开裂" });
    expect(await refusalOf(put(clerk, next, shelf.first))).toBe("place_closed");
    const file = await runUseCase(clerk, getPlace, { code: shelf.first });
    expect(file.closure).toMatchObject({ reason: "层板开裂" });
    expect(file.pieces.map(({ plate }) => plate)).toEqual([standing]);
    expect((await put(clerk, standing, shelf.second)).result).toBe("put");
    const { locations } = await runUseCase(clerk, listPlaces, { zone: shelf.code });
    expect(locations.map(({ isClosed }) => isClosed)).toEqual([true, false]);
  });

  test("is not proposed, and comes back when it is taken into use", async () => {
    const [clerk, supervisor] = [await actorFor("receiver"), await actorFor("supervisor")];
    const shelf = await makeTestZone("unadmitted");
    const [standing, next] = [await piece(), await piece()];
    // Beside the same goods it would be the first to be proposed.
    await put(clerk, standing, shelf.first);
    const proposed = async () => (await runUseCase(clerk, advisePlace, { plate: next })).suggestion;
    await runUseCase(supervisor, closePlace, { code: shelf.first, reason: "清洁" });
    expect(await proposed()).not.toBe(shelf.first);
    await runUseCase(supervisor, reopenPlace, { code: shelf.first });
    expect((await put(clerk, next, shelf.first)).result).toBe("put");
    const file = await runUseCase(clerk, getPlace, { code: shelf.first });
    expect(file.closure).toBeNull();
  });

  test("is closed twice without a word, may be a container, and must be there", async () => {
    const [clerk, supervisor] = [await actorFor("receiver"), await actorFor("supervisor")];
    const tote = await makeTote("open");
    for (const reason of ["破损", "又说一次"])
      await runUseCase(supervisor, closePlace, { code: tote, reason });
    expect(await refusalOf(put(clerk, await piece(), tote))).toBe("place_closed");
    const { closure } = await runUseCase(clerk, getPlace, { code: tote });
    expect(closure?.reason).toBe("破损");
    const nowhere = { code: "LOC-Z9-01-01-1", reason: "没有" };
    expect(await refusalOf(runUseCase(supervisor, closePlace, nowhere))).toBe("not_found");
    expect(await refusalOf(runUseCase(clerk, closePlace, { code: tote, reason: "不归我" }))).toBe(
      "not_permitted",
    );
  });
});
