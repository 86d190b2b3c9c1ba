import { setTimeout as passing } from "node:timers/promises";
import { expect, type Page } from "@playwright/test";

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

/* A wedge sends a control character as Ctrl and the letter of it. */
const ctrl = 2;
const controls: Readonly<Record<string, string>> = { "\u001d": "]", "\n": "j", "\u0004": "d" };

/** What scanners send behind a code. */
export const ends = {
  CR: ["Enter"],
  LF: ["\n"],
  CRLF: ["Enter", "\n"],
  TAB: ["Tab"],
  EOT: ["\u0004"],
  nothing: [],
} as const;

/**
 * How a scanner sends: milliseconds before the key at each place, what it sends behind the code, and on which key of
 * the board every character is said to stand, where the board has another layout.
 */
export type Manner = {
  gapMs: (at: number) => number;
  end: keyof typeof ends;
  place?: { code: string; windowsVirtualKeyCode: number };
};

const usual: Manner = { gapMs: () => 8, end: "CR" };

/** The keys of a code and its end, by the scanner's clock and not by ours. */
export async function pullTrigger(page: Page, code: string, manner = usual): Promise<void> {
  await sendCodes(page, [code], manner);
}

/* When a page's scanner will have sent its last key, by its own clock. */
const doneAt = new WeakMap<Page, number>();
/* Nobody aims anew in less. */
const aimMs = 800;

/** Passes when a hand can pull the trigger again. */
const aimed = (page: Page) => passing(Math.max(0, (doneAt.get(page) ?? 0) + aimMs - Date.now()));

/** Codes one behind the other, `restMs` from the end of one to the start of the next. */
export async function sendCodes(
  page: Page,
  codes: readonly string[],
  manner = usual,
  restMs = 20,
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await aimed(page);
  let at = 0;
  for (const code of codes) {
    // A key never says that it was pressed long ago: that is what a page without its keys looks like.
    at = Math.max(at + restMs, Date.now());
    // Not one after the other's answer: the keys of a scanner queue up whether the page is busy or not.
    const sent = [...code, ...ends[manner.end]].flatMap((character, place) => {
      at += manner.gapMs(place);
      const timestamp = at / 1000;
      const press = pressOf(character);
      return [
        session.send("Input.dispatchKeyEvent", { type: "keyDown", ...press, ...manner.place, timestamp }),
        session.send("Input.dispatchKeyEvent", { type: "keyUp", key: press.key, timestamp }),
      ];
    });
    await Promise.all(sent);
  }
  doneAt.set(page, at);
  await session.detach();
}

/** The keys of a code as the browser tells them while a Chinese input method takes them. */
export async function sendComposed(page: Page, code: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await aimed(page);
  let at = Date.now();
  const composed = { key: "Process", windowsVirtualKeyCode: 229 };
  for (const _ of code) {
    at += 8;
    const timestamp = at / 1000;
    await session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...composed, timestamp });
    await session.send("Input.dispatchKeyEvent", { type: "keyUp", ...composed, timestamp });
  }
  doneAt.set(page, at);
  await session.detach();
}

function pressOf(character: string) {
  const letter = controls[character];
  if (letter) return { key: letter, modifiers: ctrl };
  if (character === "Tab") return { key: "Tab" };
  const text = character === "Enter" ? "\r" : character;
  return { key: character, text, unmodifiedText: text };
}
