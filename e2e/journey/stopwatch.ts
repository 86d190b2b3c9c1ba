import type { Page } from "@playwright/test";

/** How long a bench took, from the Enter behind a scan or an answer until its band said what had become of it. */
export type Wait = { path: string; isScan: boolean; ms: number };

/** Notes every wait at this machine's benches. */
export async function timeScans(page: Page, waits: Wait[]): Promise<void> {
  await page.exposeFunction("noteWait", (wait: Wait) => waits.push(wait));
  await page.addInitScript(() => {
    const band = () =>
      document.querySelector(":has(> [aria-live=assertive] + [aria-live=polite])")?.textContent ?? "";
    let began: { at: number; isScan: boolean } | null = null;
    let before = "";
    let key = { name: "", at: 0 };
    const begin = (event: KeyboardEvent) => {
      const { name, at } = key;
      key = { name: event.key, at: event.timeStamp };
      if (event.key !== "Enter") return;
      const isScan = name.length === 1 && event.timeStamp - at < 50;
      // By the page's clock: the keys of a played scanner carry the scanner's.
      began = { at: performance.now(), isScan };
      before = band();
    };
    const look = () => {
      const says = band();
      if (began === null || says === before || says.includes("处理中")) return;
      const { at, isScan } = began;
      began = null;
      const shown = () => ({ path: location.pathname, isScan, ms: performance.now() - at });
      requestAnimationFrame(() => setTimeout(() => Reflect.get(window, "noteWait")(shown())));
    };
    window.addEventListener("keydown", begin, { capture: true });
    const everything = { subtree: true, childList: true, characterData: true };
    new MutationObserver(look).observe(document, everything);
  });
}
