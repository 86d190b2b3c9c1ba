import { expect, type Page } from "@playwright/test";

const keyGapSeconds = 0.008;

/** Pulls the trigger: the keys of a code and Enter, as fast and as evenly as a wedge scanner sends them. */
export async function scan(page: Page, code: string): Promise<void> {
  if ((await page.locator("[data-scan-field]").count()) > 0) {
    await expect(page.getByText("可以扫描")).toBeVisible();
  }
  const session = await page.context().newCDPSession(page);
  let timestamp = Date.now() / 1000;
  const press = async (key: string, text: string) => {
    timestamp += keyGapSeconds;
    await session.send("Input.dispatchKeyEvent", {
      type: "keyDown",
      key,
      text,
      unmodifiedText: text,
      timestamp,
    });
    await session.send("Input.dispatchKeyEvent", { type: "keyUp", key, timestamp });
  };
  for (const character of code) await press(character, character);
  await press("Enter", "\r");
  await session.detach();
}
