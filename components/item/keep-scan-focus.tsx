"use client";

import type { ReactNode } from "react";
import { isScanField, textFieldOf } from "#components/scan/field-snapshot";

/** Puts the focus back where codes go, so that Enter is the bench's own again. */
export function focusScanField() {
  document.querySelector<HTMLElement>("[data-scan-field]")?.focus({ preventScroll: true });
}

/** Goes from a field a person types into back to where codes go; false when the focus was in none. */
export function leaveTextField(): boolean {
  const field = textFieldOf(document.activeElement);
  if (field === null || isScanField(field)) return false;
  focusScanField();
  return true;
}

/** Leads to the field that something is missing in, where there is one. */
export function focusField(name: string) {
  document.querySelector<HTMLElement>(`[data-field="${name}"] :is(textarea, input)`)?.focus();
}

/**
 * After a press with mouse or finger on anything that takes no text, the focus goes back to the scan
 * field; who works by keys keeps it where it is.
 */
export function KeepScanFocus({ children }: { children: ReactNode }) {
  return (
    <div ref={listen} className="flex min-w-0 flex-col gap-4">
      {children}
    </div>
  );
}

function listen(node: HTMLElement | null) {
  node?.addEventListener("click", giveBack);
  return () => node?.removeEventListener("click", giveBack);
}

function giveBack(event: MouseEvent) {
  const at = event.target;
  const isPointer = event.detail > 0;
  if (!isPointer || !(at instanceof Element)) return;
  if (at.closest("textarea, input:not([type=radio], [type=checkbox]), label:has(+ input, + textarea)"))
    return;
  setTimeout(() => {
    if (!document.querySelector("[role=dialog], [role=alertdialog]")) focusScanField();
  });
}
