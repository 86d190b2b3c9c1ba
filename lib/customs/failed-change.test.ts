import { describe, expect, test } from "vitest";
import { abandonChange } from "#lib/customs/abandon-change";
import { applyFormatRefusal } from "#lib/customs/apply-format-refusal";
import {
  amend,
  ask,
  changeOf,
  documentOf,
  linesNow,
  makeAccepted,
  withdraw,
} from "#lib/customs/change.testing";
import { at, confirm, receive } from "#lib/customs/received-receipt.testing";
import { resendChange } from "#lib/customs/resend-change";
import { readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";

const resend = async (copNo: string) => runUseCase(await actorFor("declarant"), resendChange, { copNo });
const abandon = async (copNo: string) =>
  runUseCase(await actorFor("declarant"), abandonChange, { copNo, reason: "按原申报办理" });

async function makeFailed() {
  const made = await makeAccepted("800");
  const copNo = await ask(amend(made.applicationNo, { removes: [made.first] }));
  await receive(copNo, "4", 3, "发送海关失败");
  return { ...made, copNo };
}

describe("a change that failed on its way", () => {
  test("goes out again byte for byte under its own number, and customs' answer brings it into force", async () => {
    const { applicationNo, copNo, first } = await makeFailed();
    expect(await resend(copNo)).toEqual({ copNo, messageId: `${copNo}.2` });
    expect(await changeOf(copNo)).toMatchObject({ status: "queued" });
    expect(await readPiece(first)).toMatchObject({ hold: "amendment", holdReason: copNo });
    expect(await refusalOf(resend(copNo))).toBe("change_not_failed");
    await receive(copNo, "399", 5);
    expect(await linesNow(applicationNo)).toEqual([[1, 1]]);
    expect(await readPiece(first)).toMatchObject({ state: "inspected", hold: null });
  });

  test("is given up: nothing changes, its pieces go on, and another may be asked for", async () => {
    const { applicationNo, copNo, first } = await makeFailed();
    await confirm(first);
    await abandon(copNo);
    expect(await changeOf(copNo)).toMatchObject({ status: "overtaken" });
    expect(await linesNow(applicationNo)).toEqual([[1, 2]]);
    expect(await readPiece(first)).toMatchObject({ state: "admitted", hold: null });
    expect(await refusalOf(abandon(copNo))).toBe("change_not_failed");
    await receive(copNo, "800", 6);
    expect(await linesNow(applicationNo)).toEqual([[1, 2]]);
  });

  test("is corrected by one in its place, which keeps its corrections and its pieces held all the while", async () => {
    const made = await makeAccepted("800");
    const fields = { buyerTelephone: "13911112222" };
    const copNo = await ask(amend(made.applicationNo, { removes: [made.first], fields }));
    await confirm(made.first);
    await receive(copNo, "-1", 3);
    const next = await ask(
      amend(made.applicationNo, { removes: [made.first], fields: { reason: "少一件" } }),
    );
    expect(await changeOf(copNo)).toMatchObject({ status: "overtaken" });
    expect(await readPiece(made.first)).toMatchObject({ state: "declared", holdReason: next });
    const { xml } = await documentOf(next);
    expect(xml).toContain("<ceb:buyerTelephone>13911112222</ceb:buyerTelephone>");
    expect(xml).toContain("<ceb:reason>少一件</ceb:reason>");
    await receive(next, "100", 5);
    expect(await readPiece(made.first)).toMatchObject({ state: "admitted", hold: null });
  });

  test("lets go of a piece that the one in its place leaves alone, and takes in again what it took in", async () => {
    const made = await makeAccepted("800");
    await receive(await ask(amend(made.applicationNo, { removes: [made.first] })), "800", 3);
    const copNo = await ask(amend(made.applicationNo, { adds: [made.first] }));
    await receive(copNo, "4", 4);
    const next = await ask(amend(made.applicationNo, { adds: [made.first] }));
    expect(await readPiece(made.first)).toMatchObject({ state: "inspected", holdReason: next });
    await receive(next, "4", 5);
    const last = await ask(withdraw(made.applicationNo));
    expect(await readPiece(made.first)).toMatchObject({ state: "inspected", hold: null });
    expect(await readPiece(made.second)).toMatchObject({ state: "declared", holdReason: last });
  });

  test("a form that the platform could not read leaves it failed, to be corrected", async () => {
    const made = await makeAccepted();
    const copNo = await ask(amend(made.applicationNo, { removes: [made.first] }));
    await asSystem(applyFormatRefusal, {
      guid: "",
      returnStatus: "-301",
      returnedAt: at(4),
      returnInfo: "字段长度超限",
      messageId: null,
      copNos: [copNo],
    });
    expect(await changeOf(copNo)).toMatchObject({ status: "failed", lastInfo: "字段长度超限" });
    await ask(withdraw(made.applicationNo));
    expect(await changeOf(copNo)).toMatchObject({ status: "overtaken" });
  });

  test("what waits for customs is neither sent again nor given up", async () => {
    const made = await makeAccepted();
    const copNo = await ask(withdraw(made.applicationNo));
    expect(await refusalOf(resend(copNo))).toBe("change_not_failed");
    expect(await refusalOf(abandon(copNo))).toBe("change_not_failed");
    expect(await refusalOf(resend("AP000000000000"))).toBe("not_found");
  });
});
