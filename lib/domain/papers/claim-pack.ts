import { z } from "zod";
import type { ClaimLiability } from "#lib/domain/goods-claim";
import type { GoodsPaperKind } from "#lib/domain/goods-paper";
import type { Grade, ItemState, Outcome, Verdict } from "#lib/domain/item";
import { type PaperContent, paperLanguages } from "#lib/domain/papers/paper";
import type { PhotoMotif } from "#lib/domain/photo";

export const claimPackAtMost = 50;

export const AskClaimPack = z.strictObject({
  /** Plates with commas between them. */
  plates: z
    .string()
    .regex(/^[\w-]{1,20}(,[\w-]{1,20})*$/)
    .refine((text) => text.split(",").length <= claimPackAtMost),
  language: z.enum(paperLanguages),
});
export type AskClaimPack = z.infer<typeof AskClaimPack>;

export type PackedFinding = {
  kind: "inspection" | "verification";
  round: number;
  grade: Grade;
  verdict: Verdict | null;
  note: string | null;
  foundAt: Date;
};

/** One piece of a claim pack, with all that an insurer, a carrier or a court would ask for. */
export type PackedPiece = {
  plate: string;
  goodsName: string;
  serialNo: string | null;
  batchCode: string | null;
  expiresOn: string | null;
  state: ItemState;
  outcome: Outcome | null;
  returnNo: string | null;
  orderNo: string | null;
  invtNo: string | null;
  shop: string | null;
  /** What the goods were declared at; null where they stand on no line of a list. */
  declaredFen: number | null;
  findings: PackedFinding[];
  photos: { sha256: string; motif: PhotoMotif; takenAt: Date }[];
  claims: {
    reason: string;
    amountFen: number | null;
    claimedAt: Date;
    end: { liable: ClaimLiability; amountFen: number | null; reason: string; endedAt: Date } | null;
  }[];
  /** Every entry of its history that the reader may see, with its place in the chain and the hash there. */
  history: { sequence: number; hash: string; type: string; at: Date; body: object }[];
  goodsPapers: { kind: GoodsPaperKind; documentNo: string; documentDate: string; note: string | null }[];
  /** Papers that the house made of its load and the reader may see. */
  papers: { number: string; content: PaperContent; sha256: string }[];
};
