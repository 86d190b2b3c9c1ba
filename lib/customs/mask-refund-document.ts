import { maskIdNumber, maskName, maskTelephone } from "#lib/domain/mask";

const masks: Readonly<Record<string, (text: string) => string>> = {
  buyerIdNumber: maskIdNumber,
  buyerName: maskName,
  buyerTelephone: maskTelephone,
};

/** A CEB625 as it was sent, with the buyer's data masked (PIPL); for reading, never for sending. */
export function maskRefundDocument(xml: string): string {
  return xml.replace(
    /<ceb:(buyerIdNumber|buyerName|buyerTelephone)>([^<]*)</g,
    (_, element: string, text: string) => `<ceb:${element}>${masks[element]?.(text) ?? ""}<`,
  );
}
