import type { Core } from "../core.ts";
import { escaped } from "../customs/receipt.ts";
import { waitingReview } from "../customs/review.ts";
import type { DocumentRow } from "../state.ts";
import type { Words } from "./words.ts";

/** The two buttons of a reviewer, beside a document that waits for one. */
export function reviewForm(core: Core, row: DocumentRow, words: Words): string {
  if (!waitingReview(core, row)) return "";
  return `<form method="post" action="/reviews"><input type="hidden" name="copNo" value="${escaped(row.document.copNo)}">
<input type="hidden" name="lang" value="${words.lang}">
<button name="decision" value="admit">${words.admit}</button> <button name="decision" value="refuse">${words.refuse}</button></form>`;
}
