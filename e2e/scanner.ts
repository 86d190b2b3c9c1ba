import { expect, type Page } from "@playwright/test";

const keyGapSeconds = 0.008;

/** Scans a code; when the band says that the read was torn, scans again, as the clerk is told to. */
export async function scan(page: Page, code: string): Promise<void> {
  if ((await page.locator("[data-scan-field]").count()) > 0) {
    await expect(page.getByText("可以扫描")).toBeVisible();
  }
  for (let pull = 0; pull < 4; pull++) {
    await pullTrigger(page, code);
    const isTorn = await page
      .getByText("条码传输中断")
      .waitFor({ state: "visible", timeout: 400 })
      .then(
        () => true,
        () => false,
      );
    if (!isTorn) return;
  }
}

/** Scans a plate until its row is chosen: a scan before the list listens is lost. */
export async function choosePiece(page: Page, plate: string): Promise<void> {
  const choice = page.getByRole("checkbox", { name: `选择 ${plate}` });
  await expect(async () => {
    if (!(await choice.isChecked())) await scan(page, plate);
    await expect(choice).toBeChecked({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
}

/** The keys of a code and Enter, as fast and as evenly as a wedge scanner sends them. */
async function pullTrigger(page: Page, code: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  let timestamp = Date.now() / 1000;
  // Not one after the other's answer: the keys of a scanner queue up whether the page is busy or not.
  const sent = [...[...code].map((character) => [character, character]), ["Enter", "\r"]].flatMap(
    ([key, text]) => {
      timestamp += keyGapSeconds;
      return [
        session.send("Input.dispatchKeyEvent", {
          type: "keyDown",
          key,
          text,
          unmodifiedText: text,
          timestamp,
        }),
        session.send("Input.dispatchKeyEvent", { type: "keyUp", key, timestamp }),
      ];
    },
  );
  await Promise.all(sent);
  await session.detach();
}
