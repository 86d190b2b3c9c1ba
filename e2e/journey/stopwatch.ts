import type { Page } from "@playwright/test";

/** How long a bench took, from the Enter behind a scan or an answer until its band said what had become of it. */
export type Wait = { path: string; ms: number };

/** Notes every wait at this machine's benches. */
export async function timeScans(page: Page, waits: Wait[]): Promise<void> {
  await page.exposeFunction("noteWait", (wait: Wait) => waits.push(wait));
  await page.addInitScript(() => {
    const band = () =>
      document.querySelector(":has(> [aria-live=assertive] + [aria-live=polite])")?.textContent ?? "";
    let began: number | null = null;
    let before = "";
    const begin = (event: KeyboardEvent) => {
      if (event.key !== "Enter") return;
      // By the page's clock: the keys of a played scanner carry the scanner's.
      began = performance.now();
      before = band();
    };
    const look = () => {
      const says = band();
      if (began === null || says === before || says.includes("处理中")) return;
      const since = began;
      began = null;
      const shown = () => ({ path: location.pathname, ms: performance.now() - since });
      requestAnimationFrame(() => setTimeout(() => Reflect.get(window, "noteWait")(shown())));
    };
    window.addEventListener("keydown", begin, { capture: true });
    const everything = { subtree: true, childList: true, characterData: true };
    new MutationObserver(look).observe(document, everything);
  });
}
