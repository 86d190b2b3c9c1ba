import { classifyCode } from "#lib/domain/barcode/classify-code";
import { type Refusal, refuse } from "#lib/domain/refusal";
import { parseWaybill } from "#lib/domain/waybill";

/**
 * The waybill on a box, in its normal form. Digits that happen to be a valid trade item number are still a
 * waybill here; a plate, a list number, our own return number or a command is not, and is refused by name.
 */
export function readParcelWaybill(raw: string): { ok: true; waybill: string } | Refusal {
  const code = classifyCode(raw);
  switch (code.kind) {
    case "refused":
      return refuse("code_refused", { reason: code.reason });
    case "waybillOrOrder":
    case "gtin": {
      const parsed = parseWaybill(code.text);
      return parsed.ok ? parsed : refuse("code_refused", { reason: parsed.reason });
    }
    case "gs1":
      return code.parts.sscc
        ? { ok: true, waybill: code.parts.sscc }
        : refuse("code_refused", { reason: "no_waybill" });
    default:
      return refuse("code_refused", { reason: "no_waybill" });
  }
}
