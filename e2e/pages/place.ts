import type { Page } from "@playwright/test";

/** Where a page is, or how its address is found on another one. */
export type Place = string | ((page: Page) => Promise<string>);

/** The address of the first link of that kind on a page, with something added. */
export function firstLink(from: string, start: string, added = ""): Place {
  return async (page) => {
    await page.goto(from);
    const link = page.locator(`table a[href^="${start}"]`).first();
    const href = (await link.getAttribute("href")) ?? "";
    const { pathname, search } = new URL(href, page.url());
    return `${pathname}${search}${added}`;
  };
}

type Waiting = { parcelId: string; status: string; bench: string | null };

/** The first box of the queue of that kind, as the bench of a new machine shows it. */
export function firstBox(isAsked: (box: Waiting) => boolean): Place {
  return async (page) => {
    const answer = await page.request.get("/api/receiving");
    const { parcels }: { parcels: Waiting[] } = await answer.json();
    return `/receiving?parcel=${parcels.find(isAsked)?.parcelId}`;
  };
}

/** Where anybody asks whether the first document of a finished load is genuine, as its table says. */
export async function firstProof(page: Page): Promise<string> {
  await page.goto("/outbound?view=done");
  await page.locator('table a[href^="/batches/"]').first().click();
  const table = page.locator('a[href*="/api/documents/"][href*="format=csv"]').first();
  const answer = await page.request.get((await table.getAttribute("href")) ?? "");
  return /\/verify\/[\w-]+/.exec(await answer.text())?.[0] ?? "";
}

/** Where anybody follows the first return of the list, as its page says. */
export async function firstTracker(page: Page): Promise<string> {
  await page.goto("/returns");
  await page.locator('table a[href^="/returns/"]').first().click();
  const address = await page.locator('a[href*="/track/"]').getAttribute("href");
  return new URL(address ?? "", page.url()).pathname;
}

/** The set of the day with the most pieces that wait for an officer, opened or gone on with. */
export async function openedSet(page: Page): Promise<string> {
  await page.goto("/verification/sets?by=day");
  await page.locator("table").first().getByRole("button").first().click();
  await page.waitForURL(/\/verification\/sets\/\d+$/);
  return new URL(page.url()).pathname;
}
