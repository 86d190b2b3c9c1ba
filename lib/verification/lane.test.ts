import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { applications } from "#db/schema/applications";
import { laneDecisions } from "#db/schema/selection";
import { inScope } from "#db/scope";
import { declaredPiece, receive, system } from "#lib/customs/received-receipt.testing";
import { takeInstruction } from "#lib/customs/take-instruction";
import type { Lane } from "#lib/domain/item";
import { pin, signerFor } from "#lib/outbound/signer.testing";
import { raceBehind } from "#lib/returns/race.testing";
import { readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";
import { instructLane } from "#lib/verification/instruct-lane";
import { rerouteItem } from "#lib/verification/reroute-item";
import { type Verification, verifyItem } from "#lib/verification/verify-item";

const decisionsOn = async (plate: string) => {
  const { id } = await readPiece(plate);
  return inScope(system, (tx) =>
    tx.select().from(laneDecisions).where(eq(laneDecisions.itemId, id)).orderBy(laneDecisions.decidedAt),
  );
};
const reroute = (plate: string, lane: Lane) => ({ plate, lane, reason: "关区风险提示", pin });
const instruct = (plate: string | null, applicationNo: string | null, lane: Lane) => ({
  plate,
  applicationNo,
  lane,
  instructionNo: "CY2991202600017",
  pin,
});
const confirm = (plate: string): Verification => ({
  plate,
  verdict: "confirm",
  checklist: {},
  grade: "good",
  original: "yes",
  pin,
  batchCode: null,
  expiresOn: null,
  note: null,
  instructionNo: null,
});

describe("before the draw", () => {
  test("an officer does not verify, unless the piece is routed to him", async () => {
    const { plate } = await declaredPiece();
    const officer = await signerFor("officer");
    expect(await refusalOf(runUseCase(officer, verifyItem, confirm(plate)))).toBe("lane_not_drawn");
    await runUseCase(officer, rerouteItem, reroute(plate, "in_person"));
    expect(await runUseCase(officer, verifyItem, confirm(plate))).toMatchObject({ verdict: "confirm" });
  });

  test("an instruction for the application stands instead of it", async () => {
    const { plate, applicationNo } = await declaredPiece();
    const taken = { ...instruct(null, applicationNo, "exempt") };
    await runUseCase(await signerFor("officer"), instructLane, taken);
    await receive(applicationNo, "120", 1);
    expect((await decisionsOn(plate)).map(({ basis }) => basis)).toEqual(["instruction"]);
    await receive(applicationNo, "800", 2);
    expect(await readPiece(plate)).toMatchObject({ state: "admitted", lane: "exempt", verdict: null });
  });
});

describe("a re-routing", () => {
  test("to nobody admits what customs admitted; its reason stands with customs, not in the history", async () => {
    const { plate, applicationNo } = await declaredPiece();
    await receive(applicationNo, "800", 1);
    const officer = await signerFor("officer");
    expect(await runUseCase(officer, rerouteItem, reroute(plate, "exempt"))).toMatchObject({
      state: "admitted",
    });
    const [, second] = await decisionsOn(plate);
    expect(second).toMatchObject({ basis: "reroute", reason: "关区风险提示", decidedBy: officer.userId });
  });

  test("ends with the verdict", async () => {
    const { plate, applicationNo } = await declaredPiece();
    await receive(applicationNo, "120", 1);
    const officer = await signerFor("officer");
    await runUseCase(officer, verifyItem, confirm(plate));
    expect(await refusalOf(runUseCase(officer, rerouteItem, reroute(plate, "exempt")))).toBe(
      "already_answered",
    );
    expect(await refusalOf(runUseCase(officer, instructLane, instruct(plate, null, "exempt")))).toBe(
      "already_answered",
    );
  });

  test("is refused to the warehouse, with a wrong PIN, and where the piece is already", async () => {
    const { plate, applicationNo } = await declaredPiece();
    await receive(applicationNo, "120", 1);
    const supervisor = await actorFor("supervisor");
    expect(await refusalOf(runUseCase(supervisor, rerouteItem, reroute(plate, "exempt")))).toBe(
      "not_permitted",
    );
    const officer = await signerFor("officer");
    const wrong = { ...reroute(plate, "exempt"), pin: "000000" };
    expect(await refusalOf(runUseCase(officer, rerouteItem, wrong))).toBe("pin_wrong");
    expect(await refusalOf(runUseCase(officer, rerouteItem, reroute(plate, "in_person")))).toBe(
      "lane_already",
    );
    expect(await readPiece(plate)).toMatchObject({ lane: "in_person", laneBasis: "draw" });
  });

  test("that comes while a verdict is being signed finds the piece verified", async () => {
    const { plate, applicationNo } = await declaredPiece();
    await receive(applicationNo, "120", 1);
    const first = await signerFor("officer");
    const second = await signerFor("officer");
    const [, late] = await raceBehind(first, verifyItem, confirm(plate), () =>
      runUseCase(second, rerouteItem, reroute(plate, "exempt")),
    );
    expect(late).toMatchObject({ status: "rejected", reason: { code: "already_answered" } });
    expect(await readPiece(plate)).toMatchObject({ lane: "in_person", verdict: "confirm" });
  });
});

describe("an instruction of customs' own system", () => {
  test("wins over the draw, and no officer re-routes against it", async () => {
    const { plate, applicationNo } = await declaredPiece();
    await receive(applicationNo, "120", 1);
    const officer = await signerFor("officer");
    expect(await runUseCase(officer, instructLane, instruct(plate, null, "exempt"))).toEqual({ pieces: 1 });
    expect(await refusalOf(runUseCase(officer, rerouteItem, reroute(plate, "in_person")))).toBe(
      "lane_instructed",
    );
    expect(await refusalOf(runUseCase(officer, verifyItem, confirm(plate)))).toBe("lane_exempt");
    await runUseCase(officer, instructLane, instruct(plate, null, "in_person"));
    expect(await readPiece(plate)).toMatchObject({ lane: "in_person", laneBasis: "instruction" });
    expect((await decisionsOn(plate)).at(-1)).toMatchObject({ instructionNo: "CY2991202600017" });
  });

  test("comes over the wire too, and changes nothing when repeated", async () => {
    const { plate, applicationNo } = await declaredPiece();
    await receive(applicationNo, "120", 1);
    const { pin: _, ...sent } = instruct(null, applicationNo, "exempt");
    expect(await asSystem(takeInstruction, sent)).toEqual({ pieces: 1 });
    expect(await asSystem(takeInstruction, sent)).toEqual({ pieces: 0 });
    expect((await decisionsOn(plate)).map(({ basis }) => basis)).toEqual(["draw", "instruction"]);
    expect(await readPiece(plate)).toMatchObject({ lane: "exempt" });
  });

  test.each(["application", "piece"])(
    "that was overtaken changes nothing when the wire brings it again: for the %s",
    async (subject) => {
      const { plate, applicationNo } = await declaredPiece();
      await receive(applicationNo, "120", 1);
      const of = subject === "piece" ? { plate, applicationNo: null } : { plate: null, applicationNo };
      const send = (instructionNo: string, lane: Lane) =>
        asSystem(takeInstruction, { ...of, lane, instructionNo });
      await send("CY1", "exempt");
      await send("CY2", "in_person");
      expect(await send("CY1", "exempt")).toEqual({ pieces: 0 });
      expect(await readPiece(plate)).toMatchObject({ lane: "in_person", laneBasis: "instruction" });
    },
  );

  test("about an application does not follow its pieces into the next one", async () => {
    const { plate, applicationNo } = await declaredPiece();
    await receive(applicationNo, "120", 1);
    const { pin: _, ...sent } = instruct(null, applicationNo, "exempt");
    await asSystem(takeInstruction, sent);
    expect(await readPiece(plate)).toMatchObject({ lane: "exempt" });
    await receive(applicationNo, "100", 2, "地址不详");
    expect(await readPiece(plate)).toMatchObject({
      state: "inspected",
      lane: "in_person",
      laneBasis: "draw",
    });
  });

  test("is refused for what is no application any more, and for one nobody knows", async () => {
    const { applicationNo } = await declaredPiece();
    await inScope(system, (tx) =>
      tx.update(applications).set({ status: "refused" }).where(eq(applications.applicationNo, applicationNo)),
    );
    const officer = await signerFor("officer");
    const given = (no: string) => refusalOf(runUseCase(officer, instructLane, instruct(null, no, "exempt")));
    expect(await given(applicationNo)).toBe("application_state_forbids");
    expect(await given("AP0")).toBe("not_found");
  });
});
