import { expect, test } from "@playwright/test";
import { stranger } from "./dock.ts";
import { pageOf, signIn } from "./people.ts";
import { scan } from "./scanner.ts";
import { openUnknown } from "./unknown-box.ts";

const most = 300;

test("a screen is read anew while the house never rests", async ({ page, browser, baseURL }) => {
  const watching = await pageOf(browser, "supervisor");
  await watching.goto("/returns");
  await signIn(page, "dock_clerk");
  let arrived = 0;
  let isReadAnew = false;
  watching.on("request", (request) => {
    if (arrived > 0 && request.url().includes("_rsc=")) isReadAnew = true;
  });
  while (!isReadAnew && arrived < most) {
    const waybillNo = stranger();
    const headers = { origin: baseURL ?? "", "Idempotency-Key": crypto.randomUUID() };
    const answer = await page.request.post("/api/arrivals", {
      data: { waybillNo, entry: "scanner" },
      headers,
    });
    expect(answer.ok()).toBe(true);
    arrived++;
  }
  expect(arrived).toBeLessThan(most);
  await watching.context().close();
});

test("a bench that is read anew while boxes are opened goes on with what it has heard", async ({ page }) => {
  const [first, second] = [await openUnknown(page), await openUnknown(page)];
  let isLoadedAnew = false;
  page.on("request", (request) => {
    isLoadedAnew ||= request.isNavigationRequest();
  });
  let [asked, opened] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  await page.route(/_rsc=/, async (route) => {
    const isOpened = opened.promise;
    asked.resolve();
    await isOpened;
    await route.continue();
  });
  const shown = page.getByRole("region", { name: "包裹", exact: true });
  for (let turn = 0; turn < 4; turn++) {
    await scan(page, first);
    // A box opened here changes the house, and every page is read anew for it.
    await asked.promise;
    await scan(page, second);
    await expect(shown.getByText(second)).toBeVisible();
    asked = Promise.withResolvers();
    opened.resolve();
    opened = Promise.withResolvers();
  }
  opened.resolve();
  await expect(page).toHaveURL(/parcel=/);
  expect(isLoadedAnew).toBe(false);
});
