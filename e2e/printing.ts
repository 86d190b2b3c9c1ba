import { expect, type Page } from "@playwright/test";

/** Presses a key and answers what then came to be printed. */
export async function printedBy(page: Page, press: () => Promise<void>) {
  let number = "";
  // A browser without a window falls over when it prints a PDF in a frame: it gets the answer's words alone.
  await page.route(/\/api\/documents\/\w+\?format=pdf/, async (route) => {
    const answer = await route.fetch();
    expect(answer.status()).toBe(200);
    expect(answer.headers()["content-type"]).toBe("application/pdf");
    number = new URL(answer.url()).pathname.split("/").at(-1) ?? "";
    await route.fulfill({ contentType: "text/plain", body: number });
  });
  await press();
  await expect.poll(() => number).not.toBe("");
  return number;
}
