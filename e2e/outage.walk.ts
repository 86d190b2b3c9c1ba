import { setTimeout as passing } from "node:timers/promises";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { killKept } from "../proof/product/kill.ts";
import { signIn } from "./people.ts";
import { sendCodes } from "./scanner.ts";

const dataDir = process.env.E2E_DATA_DIR ?? ".data";
const manner = { gapMs: () => 8, end: "CR" } as const;
const waybills = Array.from({ length: 45 }, (_, at) => `YT${String(Date.now() + at).padStart(13, "0")}`);

test.describe.configure({ timeout: 300_000 });

/** Ends the web server whenever it comes back, until told to let it live. */
function keepDown() {
  let isDown = true;
  const work = async () => {
    while (isDown) {
      killKept(dataDir, "web");
      await passing(50);
    }
  };
  const worked = work();
  return () => {
    isDown = false;
    return worked;
  };
}

/** Notes the waybills of every request of the bench that got an answer. */
async function noteAnswered(context: BrowserContext): Promise<string[]> {
  const answered: string[] = [];
  context.on("response", (response) => {
    if (!response.url().includes("/api/arrivals") || !response.ok()) return;
    const body = response.request().postData() ?? "";
    answered.push(...Array.from(body.matchAll(/"waybillNo":"([^"]+)"/g), ([, no = ""]) => no));
  });
  return answered;
}

const rows = (page: Page) => page.getByRole("table", { name: "今日到货" }).getByRole("row");

async function openDock(page: Page): Promise<void> {
  await page.goto("/dock");
  await expect(page.getByText("可以扫描")).toBeVisible();
}

test("R13 R26 R27 the server is away for a minute, the page is loaded anew and the tab killed: every scan arrives once, in order", async ({
  page,
  context,
}) => {
  const answered = await noteAnswered(context);
  await signIn(page, "dock_clerk");
  await expect(page.getByText("可以扫描")).toBeVisible();
  await sendCodes(page, waybills.slice(0, 15), manner, 300);
  const began = Date.now();
  const letLive = keepDown();
  await sendCodes(page, waybills.slice(15, 30), manner, 300);
  await expect(page.getByText(/连不上服务器，\d+ 次扫描等待确认/)).toBeVisible();
  await page.reload({ waitUntil: "commit" }).catch(() => null);
  await passing(Math.max(0, began + 60_000 - Date.now()));
  await letLive();
  await expect(() => openDock(page)).toPass({ timeout: 90_000 });
  const session = await context.newCDPSession(page);
  await sendCodes(page, waybills.slice(30), manner, 60);
  // The tab dies while its scans are on their way.
  const died = page.waitForEvent("crash");
  session.send("Page.crash").catch(() => null);
  await died;
  const again = await context.newPage();
  await openDock(again);
  await expect(again.getByText("等待确认")).toHaveCount(0, { timeout: 60_000 });
  for (const waybill of waybills) await expect(rows(again).filter({ hasText: waybill })).toHaveCount(1);
  const firsts = [...new Set(answered)].filter((no) => waybills.includes(no));
  expect(firsts).toEqual(waybills.filter((no) => firsts.includes(no)));
  const shown = (await rows(again).allTextContents()).map((text) => text.replaceAll(" ", ""));
  const order = waybills.map((waybill) => shown.findIndex((text) => text.includes(waybill)));
  expect(order).toEqual(order.toSorted((a, b) => b - a));
});
