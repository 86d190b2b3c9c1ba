"use client";

import type { ReactNode } from "react";

const rowLink = "[data-row-link]";
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Lets a table be worked by key and by hand: up and down go from row to row, Enter follows the row's link, and a
 * press anywhere in a row does the same as a press on its link.
 */
export function TableKeyboard({ children }: { children: ReactNode }) {
  return <div ref={listen}>{children}</div>;
}

function listen(node: HTMLElement | null) {
  if (!node) return;
  node.addEventListener("keydown", moveFocus);
  node.addEventListener("click", followRow);
  return () => {
    node.removeEventListener("keydown", moveFocus);
    node.removeEventListener("click", followRow);
  };
}

function moveFocus(event: KeyboardEvent) {
  const step = steps[event.key];
  const from = event.target;
  if (!step || !(from instanceof HTMLElement) || !from.matches(rowLink)) return;
  const links = [...(from.closest("table")?.querySelectorAll<HTMLElement>(rowLink) ?? [])];
  event.preventDefault();
  links[links.indexOf(from) + step]?.focus();
}

function followRow(event: MouseEvent) {
  const at = event.target;
  if (!(at instanceof Element) || event.defaultPrevented) return;
  if (at.closest("a, button, input, select, textarea, label") || getSelection()?.type === "Range") return;
  at.closest("tr")?.querySelector<HTMLElement>(rowLink)?.click();
}
