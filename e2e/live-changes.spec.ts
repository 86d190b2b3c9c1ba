import { expect, test } from "@playwright/test";
import { stranger } from "./dock.ts";
import { pageOf, signIn } from "./people.ts";

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
