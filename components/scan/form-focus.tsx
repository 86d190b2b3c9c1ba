import { type TextField, textFieldOf, writeField } from "#components/scan/field-snapshot";
import type { FormFocus } from "#lib/domain/barcode/scan-over-form";

const ENTRY = "form, input, textarea";

/** The form that lies over the page, the uppermost where there are several. */
function openForm(): Element | null {
  const dialogs = [...document.querySelectorAll("[data-holds-scans]")];
  return dialogs.findLast((dialog) => dialog.querySelector(ENTRY) !== null) ?? null;
}

function fieldInFocus(form: Element): TextField | null {
  const field = textFieldOf(document.activeElement);
  return field && form.contains(field) ? field : null;
}

/** What the form that is open offers a scan; null when none is. */
export function formFocus(): FormFocus | null {
  const form = openForm();
  if (form === null) return null;
  const field = fieldInFocus(form);
  const maxLength = field && field.maxLength >= 0 ? field.maxLength : null;
  if (field?.matches("[data-code-field]")) return { takes: "code", maxLength };
  return { takes: field?.type === "password" ? "pin" : "nothing", maxLength };
}

/** Puts a code into the field in focus in place of what stood there, and goes on to the form's next field for codes. */
export function fillField(text: string) {
  const form = openForm();
  const field = form && fieldInFocus(form);
  if (!form || !field) return;
  writeField(field, text);
  const fields = [...form.querySelectorAll<HTMLElement>("[data-code-field]:enabled")];
  const at = fields.indexOf(field);
  if (at >= 0) fields[at + 1]?.focus();
}
