import { expect, test } from "vitest";
import { amend, ask, makeAccepted } from "#lib/customs/change.testing";
import { listApplications } from "#lib/customs/list-applications";
import { listOpenChanges } from "#lib/customs/list-changes";
import { listRefusals } from "#lib/customs/list-refusals";
import { declaredPiece, receive } from "#lib/customs/received-receipt.testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor } from "#lib/testing";

const money = { taxFen: expect.any(Number), allowanceFen: 18_350 };

test("what customs accepted has kept its time to apply; the box is here", async () => {
  const { applicationNo, plate } = await declaredPiece();
  await receive(applicationNo, "120", 1);
  const { rows } = await runUseCase(await actorFor("declarant"), listApplications, { view: "accepted" });
  const row = rows.find((one) => one.applicationNo === applicationNo);
  expect(plate).not.toBe("");
  expect(row?.clocks).toMatchObject({ application: { state: "kept" }, arrival: { state: "kept" } });
  expect(row?.stake).toMatchObject(money);
});

test("the time to apply runs on after a refusal, with the same money at stake", async () => {
  const { applicationNo } = await declaredPiece();
  await receive(applicationNo, "120", 1);
  await receive(applicationNo, "100", 2, "收件地址不详");
  const rows = await runUseCase(await actorFor("declarant"), listRefusals, null);
  const row = rows.find((one) => one.applicationNo === applicationNo);
  expect(row?.clocks).toMatchObject({ application: { state: "running" }, arrival: { state: "kept" } });
  expect(row?.stake).toMatchObject(money);
});

test("a change shows the clocks and the money of what it changes", async () => {
  const made = await makeAccepted();
  const copNo = await ask(amend(made.applicationNo, { removes: [made.first] }));
  const rows = await runUseCase(await actorFor("declarant"), listOpenChanges, null);
  const row = rows.find((one) => one.copNo === copNo);
  expect(row?.clocks).toMatchObject({ application: { state: "kept" } });
  expect(row?.stake).toMatchObject({ allowanceFen: 36_700 });
});
