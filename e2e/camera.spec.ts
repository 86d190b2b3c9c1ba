import { expect, type Page } from "@playwright/test";
import { atPiece, photos } from "./at-piece.ts";
import { atDock, mine, stranger } from "./dock.ts";
import { codesOn, labelled, test } from "./fake-camera.ts";
import { scan } from "./scanner.ts";

const view = (page: Page) => page.getByRole("region", { name: "摄像头画面" });
const today = (page: Page) => page.getByRole("table", { name: "今日到货" });

/** Notes the hosts that the page asks, and every camera that it opens. */
async function watch(page: Page) {
  const hosts = new Set<string>();
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith("http")) hosts.add(hostname);
  });
  await page.addInitScript(() => {
    const opened: MediaStreamTrack[] = [];
    Reflect.set(window, "openedTracks", opened);
    const { mediaDevices } = navigator;
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (asked) => {
      const stream = await open(asked);
      opened.push(...stream.getTracks());
      return stream;
    };
  });
  const cameras = () =>
    page.evaluate(() => {
      const opened: MediaStreamTrack[] = Reflect.get(window, "openedTracks");
      return opened.map(({ readyState }) => readyState);
    });
  return { hosts, cameras };
}

test("R50 a bench whose scanner is broken reads a label with its camera, once while it lies there", async ({
  page,
}) => {
  const { hosts, cameras } = await watch(page);
  const sent = await atDock(page);
  const before = await mine(page);
  await page.keyboard.press("F4");
  await expect(view(page)).toBeVisible();
  // The program that reads comes over the wire first.
  await expect(today(page).getByText(labelled)).toBeVisible({ timeout: 30_000 });
  const waybill = stranger();
  await scan(page, waybill);
  await expect(today(page).getByText(waybill)).toBeVisible();
  expect(sent).toEqual([labelled, waybill]);
  expect(await mine(page)).toBe(before + 2);
  expect(await cameras()).toEqual(["live"]);
  await page.keyboard.press("F4");
  await expect(view(page)).toHaveCount(0);
  expect(await cameras()).toEqual(["ended"]);
  expect([...hosts]).toEqual(["localhost"]);
});

test("R50 over a dialog F4 opens no camera", async ({ page }) => {
  await atDock(page);
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "按键与指令卡" });
  await expect(help).toBeVisible();
  await page.keyboard.press("F4");
  await page.keyboard.press("Escape");
  await expect(help).toHaveCount(0);
  await expect(page.getByRole("button", { name: "用摄像头扫码" })).toBeVisible();
});

test("R50 at an address without HTTPS the bench says why there is no camera, and what to do", async ({
  page,
}) => {
  await atDock(page);
  const unsafe = new URL(page.url());
  unsafe.hostname = "warehouse.test";
  const cookies = await page.context().cookies();
  await page.context().addCookies(cookies.map((cookie) => ({ ...cookie, domain: unsafe.hostname })));
  await page.goto(unsafe.href);
  await expect(page.getByText("可以扫描")).toBeVisible();
  await page.keyboard.press("F4");
  await expect(page.getByText("本页不是 HTTPS，浏览器不开放摄像头。")).toBeVisible();
  await expect(page.getByText("也可以用扫描枪，或手工输入条码。")).toBeVisible();
});

test("R28 the webcam photographs a piece by its key, and the server has what it saw", async ({ page }) => {
  await atPiece(page);
  const before = await photos(page).count();
  await page.keyboard.press("9");
  const dialog = page.getByRole("dialog", { name: "拍照" });
  await expect(dialog.getByRole("button", { name: "拍下" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(photos(page)).toHaveCount(before + 1);
  await page.reload();
  await expect(photos(page)).toHaveCount(before + 1);
  const src = await photos(page).last().getAttribute("src");
  const kept = await page.request.get(src ?? "");
  expect(await codesOn(await kept.body())).toEqual([labelled]);
});

test("R28 outer damage at the dock is one key, and one key more for its photo", async ({ page }) => {
  await atDock(page);
  const waybill = stranger();
  const row = today(page).getByRole("row").filter({ hasText: waybill });
  await scan(page, waybill);
  await expect(row).toBeVisible();
  await page.keyboard.press("3");
  const dialog = page.getByRole("dialog", { name: "拍照" });
  await expect(dialog.getByRole("button", { name: "拍下" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(photos(page)).toHaveCount(1);
  await expect(row.getByText("破裂")).toBeVisible();
  await expect(row.getByText("缺外箱照片")).toHaveCount(0);
  await page.keyboard.press("2");
  await expect(row.getByText("受潮")).toBeVisible();
  await expect(dialog).toHaveCount(0);
});

test("R26 R28 outer damage and its photo are noted without network, and reach the server behind their scan", async ({
  page,
  context,
}) => {
  await atDock(page);
  const [before, waybill] = [stranger(), stranger()];
  const row = (code: string) => today(page).getByRole("row").filter({ hasText: code });
  await scan(page, before);
  await expect(row(before)).toBeVisible();
  await context.setOffline(true);
  await scan(page, waybill);
  await expect(page.getByText("连不上服务器，1 次扫描等待确认")).toBeVisible();
  await page.keyboard.press("2");
  const dialog = page.getByRole("dialog", { name: "拍照" });
  await expect(dialog.getByRole("button", { name: "拍下" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText("连不上服务器，2 次扫描等待确认")).toBeVisible();
  await expect(page.getByRole("button", { name: "受潮" })).toHaveAttribute("aria-pressed", "true");
  await context.setOffline(false);
  await expect(row(waybill).getByText("受潮")).toBeVisible({ timeout: 15_000 });
  await expect(row(before).getByText("受潮")).toHaveCount(0);
  // A photo that was there before its box is tried again after ten seconds.
  await expect(photos(page)).toHaveCount(1, { timeout: 30_000 });
  await expect(row(waybill).getByText("缺外箱照片")).toHaveCount(0);
});
