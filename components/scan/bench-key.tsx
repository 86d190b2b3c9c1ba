import { isScanField, textFieldOf } from "#components/scan/field-snapshot";

/** The keys every bench knows beside the digits and `?`: Enter, Esc, Ctrl+Z and F8. */
export type BenchKey = "primary" | "back" | "undo" | "inquiry";

/** What a key press asks of the bench; null when it belongs to the control or the dialog in focus. */
export function benchKeyOf(event: KeyboardEvent): BenchKey | null {
  if (event.key === "F8") return "inquiry";
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest("[role=dialog], [role=alertdialog], [role=listbox], [role=menu]")) return null;
  if (event.key === "Escape") return "back";
  const field = textFieldOf(event.target);
  const isFree = field === null || (isScanField(field) && field.value === "");
  if (!isFree) return null;
  if (event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey) return "undo";
  const isOwnKey = field !== null || target === document.body;
  return event.key === "Enter" && isOwnKey ? "primary" : null;
}
