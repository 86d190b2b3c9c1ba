import { classifyCode } from "#lib/domain/barcode/classify-code";
import { gtinForms } from "#lib/domain/gtin";
import { parseTrackCode } from "#lib/domain/track-code";

/**
 * All forms in which a scanned or typed code may stand in a record, the likeliest first. Empty for what
 * cannot stand in one: Chinese words, control characters, more than 60 characters. The address of a tracker is
 * the code in it.
 */
export function searchCodes(raw: string): string[] {
  const typed = raw.normalize("NFKC").replace(/\s/g, "");
  const code = classifyCode(raw);
  const forms = code.kind === "refused" ? [] : [...normalForms(code), code.text];
  const plain = /^[!-~]{1,60}$/.test(typed) ? [typed, typed.toUpperCase()] : [];
  const [, onTracker = typed] = /\/track\/([^/?#]{1,60})/i.exec(typed) ?? [];
  const tracked = parseTrackCode(onTracker);
  return [...new Set([...forms, ...plain, ...(tracked ? [tracked] : [])])].filter(
    (text) => text.length <= 60,
  );
}

function normalForms(code: Exclude<ReturnType<typeof classifyCode>, { kind: "refused" }>): string[] {
  if (code.kind === "gtin") return gtinForms(code.gtin14);
  if (code.kind !== "gs1") return [];
  const { gtin, serial, sscc } = code.parts;
  return [...(serial ? [serial] : []), ...(gtin ? gtinForms(gtin) : []), ...(sscc ? [sscc] : [])];
}
