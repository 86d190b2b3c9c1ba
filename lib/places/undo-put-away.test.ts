import { describe, expect, test } from "vitest";
import type { Actor } from "#lib/context";
import { placeEvents, put, standing } from "#lib/places/put.testing";
import { makeTestZone, makeTote } from "#lib/places/testing";
import { undoPutAway } from "#lib/places/undo-put-away";
import { makeOnePiece, step } from "#lib/returns/steps.testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";

const undo = (by: Actor, code: string) => runUseCase(by, undoPutAway, { code });

describe("undo", () => {
  test("puts a piece back where it stood, as an event of its own, once (R23)", async () => {
    const clerk = await actorFor("receiver");
    const { plate } = await makeOnePiece();
    const { first, second } = await makeTestZone("unadmitted");
    await put(clerk, plate, first);
    await put(clerk, plate, second);
    expect(await undo(clerk, plate)).toEqual({ code: plate, to: first });
    expect(await standing(plate)).toBe(first);
    expect((await placeEvents(plate)).at(-1)).toEqual(["put_away_undone", second, first]);
    expect(await refusalOf(undo(clerk, plate))).toBe("nothing_to_undo");
    await put(clerk, plate, second);
    expect(await refusalOf(undo(await actorFor("receiver"), plate))).toBe("nothing_to_undo");
  });

  test("takes what was put away first out of every place, and a container back", async () => {
    const clerk = await actorFor("receiver");
    const { plate } = await makeOnePiece();
    const { first, second } = await makeTestZone("unadmitted");
    const tote = await makeTote("open");
    await put(clerk, plate, tote);
    await put(clerk, tote, first);
    await put(clerk, tote, second);
    expect(await refusalOf(undo(await actorFor("receiver"), tote))).toBe("nothing_to_undo");
    expect(await undo(clerk, tote)).toEqual({ code: tote, to: first });
    expect(await refusalOf(undo(clerk, tote))).toBe("nothing_to_undo");
    const other = await makeOnePiece();
    await put(clerk, other.plate, first);
    expect(await undo(clerk, other.plate)).toEqual({ code: other.plate, to: null });
    expect(await standing(other.plate)).toBeNull();
  });

  test("does not bring a piece back where it may not stand any more", async () => {
    const clerk = await actorFor("receiver");
    const { plate } = await makeOnePiece();
    const cage = await makeTestZone("quarantine");
    await put(clerk, plate, (await makeTestZone("unadmitted")).first);
    await put(clerk, plate, cage.first);
    await step.know(plate, { hold: "customs", holdReason: "待查" });
    expect(await refusalOf(undo(clerk, plate))).toBe("zone_wrong");
  });
});
