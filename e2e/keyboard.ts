import { expect, type Locator, type Page } from "@playwright/test";

/** Goes to a button, link or option and presses Enter, as somebody without a mouse does. */
export const press = (control: Locator) => control.press("Enter");

/** Goes to a checkbox or card of a choice and presses the space bar. */
export const tick = (control: Locator) => control.press("Space");

/** Opens the form of an act, whose name its button begins with: until the page listens, a key opens nothing. */
export async function open(page: Page, act: string): Promise<void> {
  await expect(async () => {
    await page.getByRole("button", { name: new RegExp(`^${act}`) }).press("Enter", { timeout: 2_000 });
    await expect(page.getByRole("dialog")).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
}

/* Faster than that the bench takes a hand for a scanner. */
const keyEveryMs = 110;

/** Writes into a field by hand, in place of what stands there, and again if the page took it for its own meanwhile. */
export async function write(field: Locator, text: string): Promise<void> {
  await expect(async () => {
    await field.press("Control+a");
    await field.pressSequentially(text, { delay: keyEveryMs });
    await expect(field).toHaveValue(text, { timeout: 500 });
  }).toPass({ timeout: 30_000 });
}

/** Opens the list of a field and takes one of its choices. */
export async function pick(page: Page, list: string | RegExp, option: string | RegExp): Promise<void> {
  const choice = page.getByRole("option", { name: option });
  await expect(async () => {
    await page.getByRole("button", { name: list }).press("Enter", { timeout: 2_000 });
    await expect(choice).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  await press(choice);
}

/** Notes what a mouse, a finger or a pen does on any page of this machine. */
export async function watchForMouse(page: Page, seen: string[]): Promise<void> {
  await page.exposeFunction("noteMouse", (what: string) => seen.push(what));
  await page.addInitScript(() => {
    const note = (event: Event) => {
      if (event.isTrusted) Reflect.get(window, "noteMouse")(`${event.type} at ${location.pathname}`);
    };
    for (const type of ["mousedown", "pointerdown", "touchstart", "wheel"]) {
      window.addEventListener(type, note, { capture: true, passive: true });
    }
  });
}
