import { bareCode, classifyCode } from "#lib/domain/barcode/classify-code";
import { pinForm } from "#lib/domain/pin";

/** The field in focus of a form: one for codes, one for a PIN, or anything else. */
export type FormFocus = { takes: "code" | "pin" | "nothing"; maxLength: number | null };

/** Where a scan goes, while a form lies over the bench or while none does. */
type ScanGoal =
  | { to: "bench" }
  | { to: "field"; text: string }
  | { to: "nothing"; why: "form_open" | "does_not_fit" };

/**
 * Says where a scan goes. Over a form it fills the field for codes in which the person stands and nothing else;
 * cards and badges are heard as ever. A PIN typed as fast as a scanner stays in its field.
 *
 * @param focus null while no form is open.
 */
export function scanOverForm(raw: string, focus: FormFocus | null): ScanGoal {
  if (focus === null) return { to: "bench" };
  const { kind } = classifyCode(raw);
  if (kind === "command" || kind === "badge") return { to: "bench" };
  const text = bareCode(raw);
  if (focus.takes === "pin" && pinForm.test(text)) return { to: "field", text };
  if (focus.takes !== "code") return { to: "nothing", why: "form_open" };
  const isTooLong = focus.maxLength !== null && text.length > focus.maxLength;
  return text === "" || isTooLong || /\p{Cc}/u.test(text)
    ? { to: "nothing", why: "does_not_fit" }
    : { to: "field", text };
}

const AGAIN_MS = 2000;

/** Whether the trigger read the same label twice: by then the next field has the focus and would get it too. */
export function isFieldScanAgain(
  previous: { text: string; atMs: number } | null,
  text: string,
  atMs: number,
): boolean {
  return previous !== null && previous.text === text && atMs - previous.atMs < AGAIN_MS;
}
