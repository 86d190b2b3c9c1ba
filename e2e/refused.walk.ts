import { expect } from "@playwright/test";
import { declare } from "./journey/desk.ts";
import { arrive, count, inspect } from "./journey/floor.ts";
import { firstStep, test } from "./journey/house.ts";
import { approve, clear, execute, loadAndSeal, shownAtGate } from "./journey/load.ts";
import { expectClosedLoop, messagesOf, register, returnOf } from "./journey/loop.ts";
import { customsAnswers } from "./journey/sandbox.ts";
import { expectClocksAndMoney, expectClocksAndMoneyInRow } from "./journey/stakes.ts";

test.describe.configure({ timeout: 300_000 });
test.afterEach(() => customsAnswers({}));

test("R37 what customs refuses for good goes out of the zone, and its office hears the last word", async ({
  house,
}) => {
  const { waybills, codes } = firstStep("refused");
  const waybillNo = waybills[0] ?? "";
  const supervisor = await house.at("supervisor");
  const returnNo = await returnOf(supervisor, waybillNo);
  await arrive(await house.at("dock_clerk"), waybillNo);
  const [plate = ""] = await count(await house.at("receiver"), waybillNo, codes);
  await inspect(await house.at("inspector"), plate, { grade: "damaged" });
  await supervisor.goto(`/items/${plate}`);
  await expectClocksAndMoney(supervisor);

  await customsAnswers({ flow: "refuse", reason: "overdue" });
  const declarant = await house.at("declarant");
  await declare(declarant, returnNo);
  const refused = declarant.getByRole("row").filter({ hasText: returnNo });
  await expect(async () => {
    await declarant.goto("/applications?view=refusals");
    await expect(refused.first()).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 40_000 });
  await expectClocksAndMoneyInRow(refused.first());
  await refused.first().getByRole("link").first().click();
  await expect(declarant.getByText("法定不予退货").first()).toBeVisible();
  await expect(declarant.getByRole("button", { name: /^改正并重报/ })).toHaveCount(0);
  await expectClocksAndMoney(declarant);

  const controller = await house.at("stock_controller");
  const papers = { 承运人: "示例顺达" };
  const load = { outcome: "move_out", receiverLabel: "区外接收人", receiver: "原收件人", papers };
  const batchNo = await loadAndSeal(controller, plate, load);
  await approve(supervisor, batchNo, house.pinOf("supervisor"));
  await clear(await house.at("officer"), batchNo, house.pinOf("officer"));
  await execute(controller, batchNo, "确认已出区", { papers: shownAtGate });

  await expectClosedLoop(supervisor, returnNo);
  const rows = await register(await messagesOf(supervisor, returnNo));
  expect(rows.map(({ phase }) => phase)).toEqual(["arrived", "arrived"]);
  for (const row of rows) expect(row).toMatchObject({ bodiesIdentical: true, signaturesValid: true });
});
