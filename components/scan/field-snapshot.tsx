export type TextField = HTMLInputElement | HTMLTextAreaElement;

/** What a field held when a run of keys began. */
export type FieldSnapshot = { field: TextField; value: string };

const TEXT_TYPES = new Set(["text", "search", "tel", "url", "email", "password", "number", "date", "time"]);

/** The field that a key press at this place would write into; null when it writes nowhere. */
export function textFieldOf(target: EventTarget | null): TextField | null {
  if (target instanceof HTMLTextAreaElement) return target.readOnly ? null : target;
  if (!(target instanceof HTMLInputElement) || target.readOnly) return null;
  return TEXT_TYPES.has(target.type) ? target : null;
}

/** Whether this is the field made for codes. */
export function isScanField(field: Element | null): boolean {
  return field?.matches("[data-scan-field]") ?? false;
}

/** Sets a field as a person would, so that whoever follows its changes hears of this one too. */
export function writeField(field: TextField, value: string) {
  if (field.value === value) return;
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(prototype.prototype, "value")?.set?.call(field, value);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Puts held characters where the cursor is. */
export function insertText(field: TextField, text: string) {
  const { selectionStart, selectionEnd, value } = field;
  if (selectionStart === null || selectionEnd === null) return writeField(field, value + text);
  writeField(field, value.slice(0, selectionStart) + text + value.slice(selectionEnd));
  const cursor = selectionStart + text.length;
  field.setSelectionRange(cursor, cursor);
}
