import { expect, type Page, test } from "@playwright/test";
import { signIn } from "./people.ts";
import { scan } from "./scanner.ts";

const waiting = (page: Page) => page.getByRole("table", { name: "待上架的件" });

/** The plates that wait for a place in that zone. */
async function plates(page: Page, zone: string): Promise<string[]> {
  const rows = waiting(page).getByRole("row").filter({ hasText: zone });
  await expect(rows.first()).toBeVisible();
  return rows.getByRole("link").allTextContents();
}

/** The code of the first location of a zone. */
async function firstLocation(page: Page, zone: string): Promise<string> {
  await page.goto(`/places?zone=${zone}`);
  const link = page.getByRole("main").locator('a[href^="/places/LOC-"]').first();
  return (await link.textContent()) ?? "";
}

/** Lets one place stick, as soon as the bench hears keys. */
async function takeBatchMode(page: Page): Promise<void> {
  await expect(page.getByText("可以扫描")).toBeVisible();
  await page.keyboard.press("2");
  await expect(page.getByRole("radio", { name: /^同位连放/ })).toBeChecked();
}

test("two scans put a piece where it belongs, and Ctrl+Z takes it back (R24)", async ({ page }) => {
  await signIn(page, "stock_controller");
  await page.goto("/places");
  const [plate = ""] = await plates(page, "未准予区");
  await scan(page, plate);
  await expect(page.getByText("手上 1 件").first()).toBeVisible();
  const advice =
    (await page
      .getByText(/^建议库位 LOC-/)
      .first()
      .textContent()) ?? "";
  await scan(page, advice.replace("建议库位 ", ""));
  await expect(page.getByText("已放好").first()).toBeVisible();
  await expect(waiting(page).getByRole("link", { name: plate })).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(page.getByText("已撤销").first()).toBeVisible();
  await expect(waiting(page).getByRole("link", { name: plate })).toHaveCount(1);
  await page.keyboard.press("Control+z");
  await expect(page.getByText("本机没有可以撤销的扫描。").first()).toBeVisible();
});

test("batch mode is left by a look over what went wrong in it (R20, R50)", async ({ page }) => {
  await signIn(page, "inspector");
  const location = await firstLocation(page, "B");
  const [plate = ""] = await plates(page, "未准予区");
  await takeBatchMode(page);
  await scan(page, location);
  await expect(page.getByText("放到这里").first()).toBeVisible();
  await scan(page, plate);
  await expect(page.getByText(/应放未准予区，不能放进在账库存区。$/).first()).toBeVisible();
  await page.keyboard.press("Escape");
  const run = page.getByRole("dialog", { name: "本次放入 0 件，1 件要处理" });
  await expect(run.getByRole("row").filter({ hasText: plate })).toContainText("停");
  await page.keyboard.press("Enter");
  await expect(run).toHaveCount(0);
  await expect(page.getByText("先扫库位或容器。").first()).toBeVisible();
});

test("a wrong zone stops the bench in words, and what is in hand outlives a reload (R20, R26)", async ({
  page,
}) => {
  await signIn(page, "stock_controller");
  const location = await firstLocation(page, "B");
  const [plate = ""] = await plates(page, "未准予区");
  await scan(page, plate);
  await expect(page.getByText("手上 1 件").first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole("list", { name: "手上的东西" })).toContainText(plate);
  await scan(page, location);
  await expect(page.getByText(/应放未准予区，不能放进在账库存区。$/).first()).toBeVisible();
  await expect(waiting(page).getByRole("link", { name: plate })).toHaveCount(1);
});

test("in batch mode a location sticks, is shown with the count, and takes piece after piece (R50)", async ({
  page,
}) => {
  await signIn(page, "receiver");
  const location = await firstLocation(page, "A");
  const [first = "", second = ""] = await plates(page, "未准予区");
  await takeBatchMode(page);
  await scan(page, location);
  await expect(page.getByText("放到这里").first()).toBeVisible();
  await scan(page, first);
  await expect(page.getByText("已放好").first()).toBeVisible();
  await scan(page, second);
  await expect(waiting(page).getByRole("link", { name: second })).toHaveCount(0);
  await page.keyboard.press("3");
  const run = page.getByRole("dialog", { name: /^本次放入 2 件/ });
  await expect(run.getByRole("row").filter({ hasText: second })).toContainText(location);
  await run.getByRole("button", { name: `取回 ${second}` }).press("Enter");
  await expect(page.getByRole("dialog", { name: /^本次放入 1 件/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(waiting(page).getByRole("link", { name: second })).toHaveCount(1);
  await scan(page, second);
  await expect(waiting(page).getByRole("link", { name: second })).toHaveCount(0);
  await page.goto(`/places/${location}`);
  await expect(page.getByRole("link", { name: first })).toBeVisible();
  await expect(page.getByRole("link", { name: second })).toBeVisible();
});

test("the search box finds a location, and the piece's page tells where it stands", async ({ page }) => {
  await signIn(page, "officer");
  const location = await firstLocation(page, "B");
  await page.getByRole("searchbox").fill(location);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/places/${location}$`));
  await page.getByRole("table", { name: "此处的件" }).getByRole("link").first().click();
  await expect(page.getByRole("link", { name: location })).toBeVisible();
});

test("the labels of a zone are 100 × 50 mm each, Enter prints them, and again only with a reason (R48)", async ({
  page,
}) => {
  // The printer's page stays to be looked at.
  await page.addInitScript(() => {
    window.print = () => {
      const sheet = document.querySelector("body > [data-print=label]");
      if (sheet) document.body.append(sheet.cloneNode(true));
    };
  });
  await signIn(page, "receiver");
  await page.goto("/places/labels?zone=C");
  await expect(page.getByRole("button", { name: /^打印 5 张/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^已交打印机 5 张/)).toBeVisible();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map((box) =>
    box.slice(1).map((points) => Math.round((Number(points) / 72) * 25.4)),
  );
  expect(sizes).toEqual(Array(5).fill([100, 50]));
  await page.reload();
  await expect(page.getByRole("table", { name: "打印记录" }).getByRole("row")).toHaveCount(6);
  await page.keyboard.press("Control+p");
  const asked = page.getByRole("dialog", { name: "其中 5 张是补打" });
  await asked.getByRole("radio", { name: "标签损坏" }).press("Space");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^已交打印机 5 张/)).toBeVisible();
  await expect(page.getByRole("table", { name: "打印记录" })).toContainText("标签损坏");
});

test("where a parcel was put into the buffer is read in the receiving queue and by inquiry", async ({
  page,
}) => {
  await signIn(page, "receiver");
  const location = await firstLocation(page, "D");
  await page.goto("/receiving");
  await expect(page.getByText("可以扫描")).toBeVisible();
  const row = page
    .getByRole("table", { name: "待拆包裹" })
    .getByRole("row")
    .filter({ hasText: "未拆箱" })
    .first();
  const opens = row.getByRole("button", { name: /^拆箱 / });
  const waybillNo = ((await opens.getAttribute("aria-label")) ?? "").replace("拆箱 ", "");
  await page.goto("/places");
  await expect(page.getByText("可以扫描")).toBeVisible();
  await scan(page, waybillNo);
  await expect(page.getByText("手上 1 件").first()).toBeVisible();
  await scan(page, location);
  await expect(page.getByText("已放好").first()).toBeVisible();
  await page.goto("/receiving");
  await expect(page.getByText("可以扫描")).toBeVisible();
  const queued = page
    .getByRole("row")
    .filter({ has: page.getByRole("button", { name: `拆箱 ${waybillNo}` }) });
  await expect(queued).toContainText(location);
  await page.keyboard.press("F8");
  const inquiry = page.getByRole("region", { name: "查询模式" });
  await scan(page, waybillNo);
  await expect(inquiry).toContainText(location);
  await page.keyboard.press("F8");
});
