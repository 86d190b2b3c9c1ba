import { classifyCode } from "#lib/domain/barcode/classify-code";
import { gs1Day } from "#lib/domain/barcode/gs1";
import { type Refusal, refuse } from "#lib/domain/refusal";
import { shanghaiDay } from "#lib/domain/shanghai";

/** What the code on a piece says: `goods` is what to look for on the list, null when there is nothing. */
export type GoodsCode = {
  text: string | null;
  goods: string | null;
  serialNo: string | null;
  batchCode: string | null;
  expiresOn: string | null;
};

const nothing: GoodsCode = { text: null, goods: null, serialNo: null, batchCode: null, expiresOn: null };

/**
 * Reads the code on a piece of goods; a GS1 symbol also gives serial, batch and shelf life. Null and 无
 * mean that there is none. Plates and commands are no goods and are refused.
 */
export function readGoodsCode(raw: string | null, now: Date): ({ ok: true } & GoodsCode) | Refusal {
  if (raw === null || raw.trim() === "无") return { ok: true, ...nothing };
  const code = classifyCode(raw);
  switch (code.kind) {
    case "refused":
      return refuse("code_refused", { reason: code.reason });
    case "plate":
    case "foreignPlate":
    case "command":
    case "badge":
    case "zone":
    case "location":
    case "container":
      return refuse("code_refused", { reason: "no_goods" });
    case "gs1": {
      const { gtin, serial, batch, expiresOn } = code.parts;
      const year = Number(shanghaiDay(now).slice(0, 4));
      return {
        ok: true,
        text: gtin ?? code.text,
        goods: gtin ?? null,
        serialNo: serial ?? null,
        batchCode: batch ?? null,
        expiresOn: expiresOn ? gs1Day(expiresOn, year) : null,
      };
    }
    default:
      return { ok: true, ...nothing, text: code.text, goods: code.text };
  }
}
