import { benchMode } from "#components/scan/bench-mode";
import type { Command } from "#lib/domain/command";

/** The dialog that lies over the page, the uppermost where there are several. */
export function openDialog(): HTMLElement | null {
  return [...document.querySelectorAll<HTMLElement>("[role=dialog], [role=alertdialog]")].at(-1) ?? null;
}

/** What a card does in the dialog that is open: confirm it or leave it, as Enter and Esc do; one who only looks up confirms nothing. */
export function pressInDialog(command: Command): (() => void) | undefined {
  const dialog = openDialog();
  if (command === "CANCEL") {
    return () => dialog?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  }
  if (command !== "CONFIRM" || benchMode() === "inquiry") return undefined;
  const primary = dialog?.querySelector<HTMLElement>("[aria-keyshortcuts=Enter]");
  return primary ? () => primary.click() : undefined;
}
