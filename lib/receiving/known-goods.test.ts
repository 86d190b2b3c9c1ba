import { expect, test } from "vitest";
import { enterProhibited } from "#lib/prohibited/enter-prohibited";
import { getReceivingBench } from "#lib/receiving/get-receiving-bench";
import { open, receive, receiverAt } from "#lib/receiving/testing";
import { recordEnterprise } from "#lib/registers/record-enterprise";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor } from "#lib/testing";
import { getReturn } from "#lib/tracking/get-return";

/** A box with one piece in it, as its bench and its return's page check it. */
async function checkedBox() {
  const sale = await makeSale({ lines: [{ qty: "1" }] });
  const owner = await makeReturn(sale);
  const at = await receiverAt("K1");
  const { parcelId } = await open(at, owner.waybills[0] ?? "");
  const barCode = sale.lines[0]?.barCode ?? "";
  const { plate } = await receive(at, parcelId, barCode);
  const namedNow = async () => {
    const bench = await runUseCase(at.actor, getReceivingBench, { parcelId, bench: at.bench });
    const page = await runUseCase(at.actor, getReturn, { returnNo: owner.returnNo });
    return [bench.returns[0]?.check, page.check].map((check) =>
      check?.mismatches.map((one) => [one.code, one.plate]),
    );
  };
  return { sale, barCode, plate: plate ?? "", namedNow };
}

test("the check of a box knows goods that an entry prohibits", async () => {
  const { barCode, plate, namedNow } = await checkedBox();
  const entry = { hsPrefix: null, source: "目录", reason: "禁止", validFrom: "2026-01-01", validTo: null };
  await runUseCase(await actorFor("supervisor"), enterProhibited, { ...entry, barCode });
  expect((await readPiece(plate)).prohibitedBy).toBe("目录");
  for (const named of await namedNow()) expect(named).toContainEqual(["prohibited", plate]);
});

test("the check of a box knows an untrusted enterprise", async () => {
  const { sale, namedNow } = await checkedBox();
  for (const named of await namedNow()) expect(named).not.toContainEqual(["enterprise_untrusted", null]);
  await runUseCase(await actorFor("supervisor"), recordEnterprise, {
    code: sale.ebcCode ?? "",
    name: "某商家",
    creditClass: "untrusted",
    creditSource: "公示",
    authorisationNo: null,
    authorisedUntil: null,
  });
  for (const named of await namedNow()) expect(named).toContainEqual(["enterprise_untrusted", null]);
});
