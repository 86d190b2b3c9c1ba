import { type Browser, expect, type Page } from "@playwright/test";
import { open, press } from "../keyboard.ts";
import { picture } from "../picture.ts";
import { printedBy } from "../printing.ts";
import type { House } from "./house.ts";

/** Opens the load at one person's machine, and the form of the step that is due, by keyboard. */
async function begin(page: Page, batchNo: string, act: string): Promise<void> {
  await page.goto(`/batches/${batchNo}`);
  await open(page, act);
}

/** Fills the form in and takes the step with Enter. */
async function fill(page: Page, facts: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(facts)) await page.getByLabel(label).fill(value);
  const last = Object.keys(facts).at(-1) ?? "";
  await page.getByLabel(last).press("Enter");
}

async function take(page: Page, batchNo: string, act: string, facts: Readonly<Record<string, string>>) {
  await begin(page, batchNo, act);
  await fill(page, facts);
}

/** Goes to the load from the desk of whose step is due, by the list that waits there. */
async function follow(page: Page, desk: string, list: string, batchNo: string): Promise<void> {
  // A machine that stood aside while another was timed shows nothing.
  await page.goto("/");
  await press(
    page.getByRole("navigation", { name: "岗位" }).getByRole("link", { name: new RegExp(`^${desk}`) }),
  );
  await press(page.getByRole("table", { name: list }).getByRole("link", { name: batchNo }));
  await expect(page).toHaveURL(new RegExp(`/batches/${batchNo}$`));
}

/** The step is another's: the page says whose, and offers no way to take it. */
async function isRefused(page: Page, batchNo: string, act: string, whose: string): Promise<void> {
  await page.goto(`/batches/${batchNo}`);
  await expect(page.getByText(whose)).toBeVisible();
  await expect(page.getByRole("button", { name: new RegExp(`^${act}`) })).toHaveCount(0);
}

/** One lists, another confirms, the officer looks on; each is refused what is another's. */
export async function listAndWitness(house: House, batchNo: string, count = 1): Promise<void> {
  const controller = await house.at("stock_controller");
  const [supervisor, officer] = [await house.at("supervisor"), await house.at("officer")];
  await isRefused(officer, batchNo, "列出清单", "由账册员或主管列清单。");
  await take(controller, batchNo, "列出清单", { 装车件数: String(count) });
  await expect(controller.getByText("已办：列出清单。")).toBeVisible();
  await take(controller, batchNo, "确认清单", { 签名口令: house.pinOf("stock_controller") });
  await expect(controller.getByText(/不能/).first()).toBeVisible();
  await take(supervisor, batchNo, "确认清单", { 签名口令: house.pinOf("supervisor") });
  await expect(supervisor.getByText("清单已确认。")).toBeVisible();
  await isRefused(supervisor, batchNo, "签监督意见", "由关员到场签名。");
  await follow(officer, "出区放行", "待监督的销毁", batchNo);
  await open(officer, "签监督意见");
  await fill(officer, { 签名口令: house.pinOf("officer") });
  await expect(officer.getByText("已签监督意见。")).toBeVisible();
}

/** Shanghai's clock so many minutes from now, as a field of date and time takes it. */
const inMinutes = (minutes: number) =>
  new Date(Date.now() + (8 * 60 + minutes) * 60_000).toISOString().slice(0, 16);

/** It leaves the zone weighed, is destroyed before a camera with photos from before and after, and nothing differs. */
export async function shipAndDestroy(house: House, batchNo: string): Promise<void> {
  const page = await house.at("stock_controller");
  const left = {
    车牌号: "浙A12345",
    核放单编号: "P29912600000009",
    封志号: "HZ0417934",
    "重量（千克）": "0.35",
  };
  await take(page, batchNo, "登记出区", left);
  await expect(page.getByText("已办：出区。")).toBeVisible();
  for (const moment of ["销毁前", "销毁后"]) {
    const chooser = page.getByRole("region", { name: moment, exact: true }).locator("input");
    await chooser.setInputFiles(await picture());
    await expect(page.getByText(`${moment} · 1 张`)).toBeVisible();
  }
  const recording = { 摄像机编号: "CAM-7", 录像开始: inMinutes(0), "录像结束（销毁完成）": inMinutes(1) };
  await begin(page, batchNo, "登记已销毁");
  // The recording ends a minute from now: until then the server takes it for one to come.
  await expect(async () => {
    if (await page.getByRole("dialog").isVisible())
      await fill(page, { ...recording, "重量（千克）": "0.35" });
    await expect(page.getByText("已办：销毁。")).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 120_000 });
}

/** The declarant's part, which nobody else has, and the residues. */
export async function declareAndRecord(house: House, batchNo: string): Promise<void> {
  const [controller, declarant] = [await house.at("stock_controller"), await house.at("declarant")];
  await isRefused(controller, batchNo, "登记单证和报关单", "由报关员办理。");
  const papers = { 销毁单位证明编号: "XM-2026-0009", "销毁报关单号（0200）": "299120260000000009" };
  await follow(declarant, "退货申报", "待交单证和报关的销毁", batchNo);
  await open(declarant, "登记单证和报关单");
  await fill(declarant, papers);
  await expect(declarant.getByText("已办：单证与 0200 报关。")).toBeVisible();
  await isRefused(declarant, batchNo, "登记残余物", "由账册员或主管登记。");
  await begin(controller, batchNo, "登记残余物");
  await controller
    .getByRole("dialog")
    .getByRole("button", { name: /^登记残余物/ })
    .press("Enter");
  await expect(controller.getByText("已办：残余物处理。")).toBeVisible();
}

/** The certificate is printed with one key, and its code tells a stranger that it is genuine and nothing of the goods. */
export async function certify(house: House, browser: Browser, batchNo: string, plate: string): Promise<void> {
  const page = await house.at("stock_controller");
  await page.goto(`/batches/${batchNo}`);
  await expect(page.getByRole("region", { name: "单证" }).getByText("货物销毁证明")).toBeVisible();
  const number = await printedBy(page, () => page.keyboard.press("Control+p"));
  expect(number).toMatch(/^DC\d+$/);
  const table = await (await page.request.get(`/api/documents/${number}?format=csv&language=zh`)).text();
  expect(table).toContain(batchNo);
  const code = new URL(/https?:[^"]+/.exec(table)?.[0] ?? "").pathname;
  const telephone = await browser.newContext({ locale: "zh-CN" });
  const stranger = await telephone.newPage();
  await stranger.goto(code);
  await expect(stranger.getByRole("heading", { name: "单证属实" })).toBeVisible();
  await expect(stranger.getByText("货物销毁证明")).toBeVisible();
  await expect(stranger.getByText(number)).toBeVisible();
  for (const kept of [plate, batchNo]) await expect(stranger.getByText(kept)).toHaveCount(0);
  await telephone.close();
}
