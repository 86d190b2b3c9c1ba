import { shanghaiInstant } from "#components/outbound/wall-clock";
import { gramsOf } from "#lib/domain/weight";

/** What a step of a destruction asks for, by the names its route reads. */
export type StepField = {
  name:
    | "countedPieces"
    | "vehicleNo"
    | "gatePassNo"
    | "gateAt"
    | "sealNo"
    | "weightGrams"
    | "camera"
    | "videoFrom"
    | "videoTo"
    | "reason"
    | "certificateNo"
    | "destructionDeclarationNo";
  kind: "text" | "count" | "kilograms" | "moment" | "words";
};

/** The steps that ask for facts; signatures and residues have forms of their own. */
export const stepForms = {
  listed: { url: "/api/destruction-lists", fields: [{ name: "countedPieces", kind: "count" }] },
  left: {
    url: "/api/destruction-shipments",
    fields: [
      { name: "vehicleNo", kind: "text" },
      { name: "gatePassNo", kind: "text" },
      { name: "gateAt", kind: "moment" },
      { name: "sealNo", kind: "text" },
      { name: "weightGrams", kind: "kilograms" },
    ],
  },
  destroyed: {
    url: "/api/destructions",
    fields: [
      { name: "camera", kind: "text" },
      { name: "videoFrom", kind: "moment" },
      { name: "videoTo", kind: "moment" },
      { name: "weightGrams", kind: "kilograms" },
    ],
  },
  explained: { url: "/api/destruction-explanations", fields: [{ name: "reason", kind: "words" }] },
  declared: {
    url: "/api/destruction-declarations",
    fields: [
      { name: "certificateNo", kind: "text" },
      { name: "destructionDeclarationNo", kind: "text" },
    ],
  },
} as const satisfies Record<string, { url: string; fields: readonly StepField[] }>;

/** What a written text means for its field; null while it means nothing. */
export function readField({ kind }: StepField, text: string): string | number | null {
  const written = text.trim();
  if (kind === "count") return /^\d{1,5}$/.test(written) ? Number(written) : null;
  if (kind === "kilograms") return gramsOf(written);
  if (kind === "moment") return shanghaiInstant(written);
  return written === "" ? null : written;
}
