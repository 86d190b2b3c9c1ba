import { describe, expect, test } from "vitest";
import {
  amend,
  ask,
  changeOf,
  documentOf,
  linesNow,
  makeAccepted,
  withdraw,
} from "#lib/customs/change.testing";
import { listToAmend } from "#lib/customs/list-changes";
import { at, confirm, makeDeclared, receive } from "#lib/customs/received-receipt.testing";
import { lockItem } from "#lib/returns/lock-item";
import { moveItem } from "#lib/returns/move-item";
import { newRound } from "#lib/returns/new-round";
import { messagesOf } from "#lib/returns/steps.testing";
import { readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";
import { liftHold } from "#lib/verification/lift-hold";

describe("an amendment", () => {
  test("is a document of its own that names the first, and holds the piece it concerns", async () => {
    const made = await makeAccepted();
    const copNo = await ask(amend(made.applicationNo, { removes: [made.first] }));
    const document = await documentOf(copNo);
    expect(document).toMatchObject({ appType: "2", replaces: made.applicationNo });
    const { xml } = document;
    expect(xml).toContain("<ceb:appType>2</ceb:appType>");
    expect(xml).toContain(`<ceb:note>变更 ${made.applicationNo}</ceb:note>`);
    expect(xml).toContain("<ceb:preNo>T20260801000000001</ceb:preNo>");
    expect(xml).toContain("<ceb:qty>1</ceb:qty>");
    expect(await readPiece(made.first)).toMatchObject({
      state: "declared",
      hold: "amendment",
      holdReason: copNo,
    });
    expect(await readPiece(made.second)).toMatchObject({ hold: null });
    expect(await linesNow(made.applicationNo)).toEqual([[1, 2]]);
  });

  test("is in force with customs' own 800: not with its 120, and not with the first document's 800", async () => {
    const made = await makeAccepted();
    const copNo = await ask(amend(made.applicationNo, { removes: [made.first] }));
    await receive(copNo, "120", 4);
    await receive(made.applicationNo, "800", 5);
    expect(await linesNow(made.applicationNo)).toEqual([[1, 2]]);
    expect(await changeOf(copNo)).toMatchObject({ status: "received" });
    await receive(copNo, "800", 6);
    expect(await linesNow(made.applicationNo)).toEqual([[1, 1]]);
    expect(await changeOf(copNo)).toMatchObject({ status: "in_force", answeredAt: at(6) });
    expect(await readPiece(made.first)).toMatchObject({
      state: "inspected",
      hold: null,
      holdReason: null,
      applicationId: null,
    });
    expect(await readPiece(made.second)).toMatchObject({ state: "declared" });
  });

  test("admits the application as it now reads, and the office hears the next revision", async () => {
    const made = await makeAccepted("800");
    await confirm(made.second);
    const copNo = await ask(amend(made.applicationNo, { removes: [made.first] }));
    await receive(copNo, "399", 6);
    const told = (await messagesOf(made.sale.listId)).filter(({ phase }) => phase === "admitted");
    expect(told.map(({ id, supersedes }) => [id, supersedes])).toEqual([
      [`${made.applicationNo}.admitted.1`, null],
      [`${made.applicationNo}.admitted.2`, `${made.applicationNo}.admitted.1`],
    ]);
    expect(JSON.parse(told[1]?.body.toString() ?? "").facts).toEqual({ lines: [{ gnum: 1, qty: "1" }] });
    expect(await readPiece(made.second)).toMatchObject({ state: "admitted" });
  });

  test("takes ready pieces in as well", async () => {
    const made = await makeAccepted("800");
    const out = await ask(amend(made.applicationNo, { removes: [made.first] }));
    await receive(out, "800", 3);
    const back = await ask(amend(made.applicationNo, { adds: [made.first] }));
    expect(await readPiece(made.first)).toMatchObject({ hold: "amendment", applicationId: null });
    await receive(back, "800", 4);
    expect(await linesNow(made.applicationNo)).toEqual([[1, 2]]);
    expect(await readPiece(made.first)).toMatchObject({ state: "declared", hold: null });
  });

  test("that customs refuses changes nothing and lifts its hold; the officer's yes of meanwhile counts", async () => {
    const made = await makeAccepted("800");
    const copNo = await ask(amend(made.applicationNo, { removes: [made.first] }));
    expect(await confirm(made.first)).toBe("declared");
    await receive(copNo, "100", 6, "变更内容不符");
    expect(await linesNow(made.applicationNo)).toEqual([[1, 2]]);
    expect(await changeOf(copNo)).toMatchObject({ status: "refused", lastInfo: "变更内容不符" });
    expect(await readPiece(made.first)).toMatchObject({ state: "admitted", hold: null });
  });

  test("leaves a piece that was found otherwise on hold, whatever customs says of the change", async () => {
    const made = await makeAccepted("800");
    const copNo = await ask(amend(made.applicationNo, { removes: [made.first] }));
    await asSystem(async (ctx) => {
      const item = await lockItem(ctx, made.first);
      const found = { ...newRound(item), hold: "amendment", holdReason: "序列号不符" } as const;
      await moveItem(ctx, item, "send_back", found);
    }, undefined);
    await receive(copNo, "100", 6);
    expect(await readPiece(made.first)).toMatchObject({ state: "inspected", hold: "amendment" });
    const toAmend = await runUseCase(await actorFor("declarant"), listToAmend, null);
    expect(toAmend.find(({ returnNo }) => returnNo === made.returnNo)).toMatchObject({ held: [made.first] });
  });

  test("of fields only keeps the lines, and the next document carries them", async () => {
    const made = await makeAccepted();
    await receive(
      await ask(amend(made.applicationNo, { fields: { buyerTelephone: "13911112222" } })),
      "800",
      4,
    );
    const copNo = await ask(withdraw(made.applicationNo));
    const document = await documentOf(copNo);
    const { xml } = document;
    expect(xml).toContain("<ceb:buyerTelephone>13911112222</ceb:buyerTelephone>");
    expect(await linesNow(made.applicationNo)).toEqual([[1, 2]]);
  });

  test("one at a time, of what customs has, and never to nothing", async () => {
    const made = await makeDeclared();
    const plate = made.plates[0] ?? "";
    expect(await refusalOf(ask(withdraw(made.applicationNo)))).toBe("application_not_changeable");
    await receive(made.applicationNo, "120", 1);
    expect(await refusalOf(ask(amend(made.applicationNo)))).toBe("nothing_changes");
    expect(await refusalOf(ask(amend(made.applicationNo, { removes: [plate] })))).toBe("nothing_left");
    await ask(withdraw(made.applicationNo));
    expect(await refusalOf(ask(withdraw(made.applicationNo)))).toBe("change_under_way");
    const lift = { plate, kind: "amendment" as const, reason: "复看", secondLook: true };
    expect(await refusalOf(runUseCase(await actorFor("supervisor"), liftHold, lift))).toBe("change_waits");
  });
});
