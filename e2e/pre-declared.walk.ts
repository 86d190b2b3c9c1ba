import { expect, type Page } from "@playwright/test";
import { amend, bookIn, confirmGoods, settleAsProposed } from "./journey/desk.ts";
import { arrive, count, inspect, verify } from "./journey/floor.ts";
import { firstStep, type House, test } from "./journey/house.ts";
import { execute, loadAndSeal } from "./journey/load.ts";
import { expectClosedLoop, messagesOf, register, returnOf } from "./journey/loop.ts";
import { customsAnswers } from "./journey/sandbox.ts";
import { expectClocksAndMoney, expectClocksAndMoneyInRow } from "./journey/stakes.ts";

test.describe.configure({ timeout: 420_000 });
test.afterEach(() => customsAnswers({}));

/** Declares a return on its announcement; customs admits it before a piece is here. Returns the application's number. */
async function preDeclare(page: Page, returnNo: string): Promise<string> {
  await page.goto("/applications?view=pre");
  const announced = page.getByRole("row").filter({ hasText: returnNo });
  await expectClocksAndMoneyInRow(announced);
  await announced.getByRole("button", { name: `预申报 ${returnNo}` }).click();
  await expect(page.getByText("已申报 1 单")).toBeVisible();
  await page.goto(`/returns/${returnNo}`);
  await expectClocksAndMoney(page);
  const text = await page
    .getByText(/AP\d{12}/)
    .first()
    .textContent();
  const applicationNo = /AP\d{12}/.exec(text ?? "")?.[0] ?? "";
  await expectState(page, applicationNo, "待到货", "准予退货");
  return applicationNo;
}

/** Where a pre-declaration stands beside its goods. */
async function expectState(page: Page, applicationNo: string, ...words: readonly string[]): Promise<void> {
  await expect(async () => {
    await page.goto("/applications?view=pre");
    const row = page.getByRole("row").filter({ hasText: applicationNo });
    for (const word of words) await expect(row).toContainText(word, { timeout: 2_000 });
  }).toPass({ timeout: 40_000 });
  await expectClocksAndMoneyInRow(page.getByRole("row").filter({ hasText: applicationNo }));
}

/** The box comes, is counted and looked at; its piece stands in the application without another act. */
async function receiveOne(house: House, waybillNo: string, code: string, how: { isShort?: boolean } = {}) {
  await arrive(await house.at("dock_clerk"), waybillNo);
  const [plate = ""] = await count(await house.at("receiver"), waybillNo, [code], how);
  await inspect(await house.at("inspector"), plate, { grade: "good" });
  const supervisor = await house.at("supervisor");
  await supervisor.goto(`/items/${plate}`);
  await expectClocksAndMoney(supervisor);
  return plate;
}

/** From the officer's yes to the owner's shelf. */
async function verifyAndRelease(house: House, plate: string): Promise<void> {
  const supervisor = await house.at("supervisor");
  await verify(await house.at("officer"), plate, house.pinOf("officer"));
  await bookIn(await house.at("stock_controller"), plate);
  await settleAsProposed(supervisor, plate);
  await confirmGoods(await house.at("merchant"), plate);
  const load = { outcome: "release", receiverLabel: "接收的平台或商家", receiver: "樱草美妆" };
  await execute(supervisor, await loadAndSeal(supervisor, plate, load), "确认交付");
}

/** The loop is closed, and the office knows each message once, answered. */
async function expectPhases(house: House, returnNo: string, phases: readonly string[]): Promise<void> {
  const supervisor = await house.at("supervisor");
  await expectClosedLoop(supervisor, returnNo);
  const rows = await register(await messagesOf(supervisor, returnNo));
  expect(rows.map(({ phase }) => phase).sort()).toEqual(phases);
  for (const row of rows) {
    expect(row).toMatchObject({ bodiesIdentical: true, signaturesValid: true });
    expect(row.acknowledgements.length).toBeGreaterThan(0);
  }
}

test("what was declared on the announcement comes as announced, and its loop closes", async ({ house }) => {
  const { waybills, codes } = firstStep("pre_declared");
  const waybillNo = waybills[0] ?? "";
  const returnNo = await returnOf(await house.at("supervisor"), waybillNo);
  const declarant = await house.at("declarant");
  const applicationNo = await preDeclare(declarant, returnNo);
  const plate = await receiveOne(house, waybillNo, codes[0] ?? "");
  await expectState(declarant, applicationNo, "1 / 1", "到货相符");
  await verifyAndRelease(house, plate);
  await expectPhases(house, returnNo, ["admitted", "arrived", "completed", "outcome"]);
});

test("one piece fewer comes than was declared: customs concludes the change, and the loop closes", async ({
  house,
}) => {
  const { waybills, codes } = firstStep("pre_declared_short");
  const waybillNo = waybills[0] ?? "";
  const returnNo = await returnOf(await house.at("supervisor"), waybillNo);
  const declarant = await house.at("declarant");
  const applicationNo = await preDeclare(declarant, returnNo);
  const plate = await receiveOne(house, waybillNo, codes[0] ?? "", { isShort: true });
  await expectState(declarant, applicationNo, "1 / 2", "到货不足，需改单");

  await customsAnswers({ flow: "conclude" });
  await declarant.goto(`/applications/${applicationNo}`);
  await expectClocksAndMoney(declarant);
  await amend(declarant, "箱内只有一件，按实到数量改单", "1");
  await expectState(declarant, applicationNo, "1 / 1", "到货相符");
  await verifyAndRelease(house, plate);
  await expectPhases(house, returnNo, ["admitted", "admitted", "arrived", "completed", "outcome"]);
});
