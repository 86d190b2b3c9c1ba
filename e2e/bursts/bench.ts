import { expect, type Locator, type Page, type Request } from "@playwright/test";

/**
 * Somewhere else than where codes go: what stands there, what becomes of a scan - the bench takes it, the form over it
 * stops it, or the form's field for codes is filled with it - and the key that leads back.
 */
type Elsewhere = {
  kept: () => Promise<string | number>;
  scan: "taken" | "stopped" | "filled in";
  back: "Escape" | "F2";
};

export type Work = {
  /** What is scanned, in turns. */
  codes: readonly string[];
  /** Where else a person may be when a scan comes, each with the way there. */
  elsewhere: Readonly<Record<string, () => Promise<Elsewhere>>>;
  /** What the house has on record after so many scans, read anew. */
  expectRecord: (scans: number) => Promise<void>;
};

export type Bench = {
  name: string;
  /** Where a scan goes to, and what it calls the code. */
  api: string;
  field: string;
  stand: (page: Page) => Promise<Work>;
};

const isOf = ({ api }: Bench, url: URL) => [api, `${api}/scans`].includes(url.pathname);

/** The codes that a request of the bench carries, alone or several at once. */
export function codesIn(bench: Bench, request: Request): string[] {
  const url = new URL(request.url());
  if (!isOf(bench, url)) return [];
  const asked = url.searchParams.get(bench.field);
  const told = (request.postData() ?? "").matchAll(new RegExp(`"${bench.field}":"([^"]+)"`, "g"));
  return asked === null ? Array.from(told, ([, code = ""]) => code) : [asked];
}

/** Notes the codes that the bench sends, each as often as it is sent. */
export function noteSent(page: Page, bench: Bench): string[] {
  const sent: string[] = [];
  page.on("request", (request) => {
    const codes = codesIn(bench, request);
    // What lies open is read again whenever anything in the house changes.
    const isAgain = request.method() === "GET" && codes[0] === sent.at(-1);
    if (!isAgain) sent.push(...codes);
  });
  return sent;
}

/** Goes into a field and writes by hand; a field that the page puts away meanwhile can still be read. */
export async function intoField(
  field: Locator,
  text: string,
  scan: Elsewhere["scan"] = "taken",
): Promise<Elsewhere> {
  await field.press("End");
  await field.pressSequentially(text, { delay: 130 });
  const element = await field.elementHandle();
  const kept = async () => (await element?.evaluate((node) => (node as HTMLInputElement).value)) ?? "gone";
  return { kept, scan, back: scan === "taken" ? "F2" : "Escape" };
}

/** Opens the list of the keys by its own key. */
export async function intoHelp(page: Page): Promise<Elsewhere> {
  const help = page.getByRole("dialog", { name: "按键与指令卡" });
  await page.keyboard.press("?");
  await expect(help).toBeVisible();
  return { kept: () => help.count(), scan: "taken", back: "Escape" };
}
