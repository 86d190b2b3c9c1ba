import { describe, expect, test } from "vitest";
import { asProposed, eventsOf, loadOf, makeSettled, toldOf } from "#lib/outbound/load.testing";
import { settleOutcome } from "#lib/outbound/settle-outcome";
import { step } from "#lib/returns/steps.testing";
import { makeBooked } from "#lib/returns/stock-piece.testing";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { declarePiece, makePiece, readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { findItem } from "#lib/stock/find-item";
import { reportMissing } from "#lib/stock/report-missing";
import { actorFor, refusalOf } from "#lib/testing";

const report = async (plate: string, role: "stock_controller" | "inspector" = "stock_controller") =>
  runUseCase(await actorFor(role), reportMissing, { plate, reason: "B 区逐架查过，11 月 21 日盘点不在" });
const find = async (plate: string) =>
  runUseCase(await actorFor("supervisor"), findItem, { plate, reason: "错放在 C-04" });

describe("a piece that is not where it should be", () => {
  test("stands still, and goes on where it stood once it is found", async () => {
    const { plate } = await makeBooked();
    expect(await report(plate)).toEqual({ plate, state: "missing" });
    const supervisor = await actorFor("supervisor");
    const settle = () => refusalOf(runUseCase(supervisor, settleOutcome, asProposed(plate)));
    expect(await settle()).toBe("item_state_forbids");
    expect(await refusalOf(report(plate))).toBe("item_state_forbids");
    expect(await find(plate)).toEqual({ plate, state: "booked" });
    await runUseCase(supervisor, settleOutcome, asProposed(plate));
    const [reported, found] = (await eventsOf(plate)).filter(({ type }) =>
      ["report_missing", "find"].includes(type),
    );
    expect(reported).toMatchObject({ fromState: "booked", toState: "missing" });
    expect(found).toMatchObject({ fromState: "missing", toState: "booked" });
    expect(found?.body).toContain("错放在 C-04");
  });

  test("keeps its office waiting for the outcome, which is told once it is there again", async () => {
    const { plate, sale } = await makeBooked();
    await report(plate);
    const phases = async () => (await toldOf(sale.listId)).map(({ phase }) => phase);
    expect(await phases()).toEqual(["arrived", "admitted"]);
    await find(plate);
    await runUseCase(await actorFor("supervisor"), settleOutcome, asProposed(plate));
    expect(await phases()).toEqual(["arrived", "admitted", "outcome"]);
  });

  test("is admitted when it is found, where customs admitted its application meanwhile", async () => {
    const sale = await makeSale({ lines: [{ qty: "1" }] });
    const { plate } = await makePiece(sale, await makeReturn(sale));
    await step.move(plate, "inspect");
    const { applicationId } = await declarePiece(plate, "accepted");
    await step.know(plate, { verdict: "confirm", verifiedAt: new Date() });
    await report(plate);
    await step.decide(applicationId, plate);
    expect(await readPiece(plate)).toMatchObject({ state: "missing" });
    expect(await find(plate)).toMatchObject({ state: "admitted" });
  });

  test("leaves its load first, so that the load can go", async () => {
    const { plate } = await makeSettled("release");
    await loadOf(await actorFor("stock_controller"), "release", [plate]);
    expect(await refusalOf(report(plate))).toBe("leave_batch_first");
  });

  test("is reported by a stock controller or a supervisor, and nobody else", async () => {
    const { plate } = await makeBooked();
    expect(await refusalOf(report(plate, "inspector"))).toBe("not_permitted");
    expect(await refusalOf(find(plate))).toBe("item_state_forbids");
  });
});
