import { expect } from "@playwright/test";
import { amend, declare } from "./journey/desk.ts";
import { arrive, count, inspect, verify } from "./journey/floor.ts";
import { firstStep, test } from "./journey/house.ts";
import { messagesOf, register, returnOf } from "./journey/loop.ts";
import { admitReviewed, customsAnswers } from "./journey/sandbox.ts";
import { expectClocksAndMoney, expectClocksAndMoneyInRow } from "./journey/stakes.ts";
import { scan } from "./scanner.ts";

test.describe.configure({ timeout: 300_000 });
test.afterEach(() => customsAnswers({}));

test("a piece that is other than declared is sent back, and its application amended", async ({ house }) => {
  const { waybills, codes } = firstStep("sent_back");
  const waybillNo = waybills[0] ?? "";
  const supervisor = await house.at("supervisor");
  const returnNo = await returnOf(supervisor, waybillNo);
  await arrive(await house.at("dock_clerk"), waybillNo);
  const [kept = "", other = ""] = await count(await house.at("receiver"), waybillNo, codes);
  for (const plate of [kept, other]) await inspect(await house.at("inspector"), plate, { grade: "good" });
  await customsAnswers({ flow: "review", delayMs: 8_000 });
  const declarant = await house.at("declarant");
  await declare(declarant, returnNo);

  const officer = await house.at("officer");
  await officer.goto("/verification");
  await scan(officer, other);
  await expect(officer.getByLabel("签名口令")).toBeVisible({ timeout: 60_000 });
  await expectClocksAndMoney(officer);
  await officer.getByRole("radio", { name: "非原申报商品" }).check({ force: true });
  await officer.getByRole("radio", { name: /^退回重检/ }).check({ force: true });
  await officer.getByLabel("核验意见").fill("批次与原清单不符，非原申报商品，退回。");
  await officer.getByLabel("签名口令").fill(house.pinOf("officer"));
  await officer.getByLabel("签名口令").press("Enter");
  await expect(officer.getByText("退回重检", { exact: true }).first()).toBeVisible();

  await customsAnswers({});
  await declarant.goto("/applications?view=changes");
  const toAmend = declarant.getByRole("row").filter({ hasText: other.slice(3, 7) });
  await expectClocksAndMoneyInRow(toAmend.first());
  await toAmend.first().getByRole("link").first().click();
  await expectClocksAndMoney(declarant);
  await amend(declarant, "关员现场核验，一件非原申报商品");

  await verify(officer, kept, house.pinOf("officer"));
  await supervisor.goto(`/returns/${returnNo}`);
  await expectClocksAndMoney(supervisor);
  const text = await supervisor
    .getByText(/AP\d{12}/)
    .first()
    .textContent();
  await admitReviewed(/AP\d{12}/.exec(text ?? "")?.[0] ?? "");
  await expect(async () => {
    const rows = await register(await messagesOf(supervisor, returnNo));
    const admitted = rows.find(({ phase }) => phase === "admitted");
    expect(admitted?.acknowledgements.length).toBeGreaterThan(0);
  }).toPass({ timeout: 60_000 });
});
