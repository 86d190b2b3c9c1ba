import { expect, type Page } from "@playwright/test";
import { bookIn, confirmGoods, declare, settleAsProposed } from "./journey/desk.ts";
import { arrive, count, inspect, verify } from "./journey/floor.ts";
import { firstStep, test } from "./journey/house.ts";
import { execute, loadAndSeal } from "./journey/load.ts";
import { expectClosedLoop, messagesOf, register, returnOf } from "./journey/loop.ts";
import { admitReviewed, customsAnswers } from "./journey/sandbox.ts";
import { expectClocksAndMoney } from "./journey/stakes.ts";

test.describe.configure({ timeout: 420_000 });

test("an application under manual review: drawn, verified in person, admitted, and the loop closes", async ({
  house,
}) => {
  const { waybills, codes } = firstStep("review");
  const waybillNo = waybills[0] ?? "";
  const supervisor = await house.at("supervisor");
  const returnNo = await returnOf(supervisor, waybillNo);
  await expectClocksAndMoney(supervisor);
  await arrive(await house.at("dock_clerk"), waybillNo);
  const [plate = ""] = await count(await house.at("receiver"), waybillNo, codes);
  await inspect(await house.at("inspector"), plate, { grade: "good" });

  await customsAnswers({ flow: "review", delayMs: 5_000 });
  const officer = await house.at("officer");
  await declare(await house.at("declarant"), returnNo);
  await officer.goto(`/verification?plate=${plate}`);
  await expect(officer.getByText("这件尚未抽取核验方式")).toBeVisible();
  await expectClocksAndMoney(officer);

  await expect(async () => {
    await officer.reload();
    await expect(officer.getByText("转人工审核").first()).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 90_000 });
  await expect(officer.getByText("抽取：", { exact: false })).toBeVisible();
  await supervisor.goto(`/items/${plate}`);
  await expect(supervisor.getByText("抽取核验方式")).toBeVisible();
  await expect(supervisor.getByText("抽取：", { exact: false })).toHaveCount(0);
  await expectClocksAndMoney(supervisor);

  await verify(officer, plate, house.pinOf("officer"));
  await expect(officer.getByText("等海关回执，扫下一件。")).toBeVisible();
  await supervisor.goto(`/returns/${returnNo}`);
  await expectClocksAndMoney(supervisor);
  await admitReviewed(await applicationOf(supervisor));
  await customsAnswers({});

  await supervisor.goto(`/items/${plate}`);
  await expect(async () => {
    await supervisor.reload();
    await expect(supervisor.getByText("抽取：", { exact: false })).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
  await bookIn(await house.at("stock_controller"), plate);
  await settleAsProposed(supervisor, plate);
  await confirmGoods(await house.at("merchant"), plate);
  const load = { outcome: "release", receiverLabel: "接收的平台或商家", receiver: "樱草美妆" };
  await execute(supervisor, await loadAndSeal(supervisor, plate, load), "确认交付");

  await expectClosedLoop(supervisor, returnNo);
  await expectClocksAndMoney(supervisor);
  const rows = await register(await messagesOf(supervisor, returnNo));
  expect(rows.map((row) => row.phase).sort()).toEqual(["admitted", "arrived", "completed", "outcome"]);
  for (const row of rows) {
    expect(row).toMatchObject({ bodiesIdentical: true, signaturesValid: true });
    expect(row.acknowledgements.length).toBeGreaterThan(0);
  }
});

/** The number of the application on a return's page. */
async function applicationOf(page: Page): Promise<string> {
  const text = await page
    .getByText(/AP\d{12}/)
    .first()
    .textContent();
  return /AP\d{12}/.exec(text ?? "")?.[0] ?? "";
}
