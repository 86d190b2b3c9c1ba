import type { AnnouncedReturn } from "#lib/domain/announced-return";
import type { BagKind } from "#lib/domain/bag";
import type { BatchOutcome, Grade, Verdict } from "#lib/domain/item";
import type { LoadPaperKind } from "#lib/domain/papers/paper";
import type { ParcelDamage } from "#lib/domain/return-document";
import type { DestructionCause } from "#lib/domain/rules/destruction-cause";
import type { SettlementBasis } from "#lib/domain/settle";
import type { BookAnswer } from "#lib/domain/wave-rules";
import type { GoodsFamily } from "./goods.ts";

/** What a person saw of a piece; the questions of its checklist follow from the goods. */
export type Seen = {
  /** Null for goods beside the list, which are looked at as general goods. */
  family: GoodsFamily | null;
  grade: Grade;
  original: "yes" | "no";
  expiresOn: string | null;
  note: string | null;
};

/** What happens to an approved destruction, with what is on record of it. */
export type DemoStep =
  | { name: "listed"; countedPieces: number }
  | { name: "confirmed" }
  | {
      name: "left";
      vehicleNo: string;
      gatePassNo: string;
      gateAt: string;
      sealNo: string;
      weightGrams: number;
    }
  | { name: "destroyed"; camera: string; videoFrom: string; videoTo: string; weightGrams: number }
  | { name: "declared"; certificateNo: string; destructionDeclarationNo: string }
  | { name: "residues" };

/** Everything that can happen in the demo, each the product's own use-case. Pieces and loads go by the plan's own names. */
export type Act =
  | { do: "announce"; announced: AnnouncedReturn }
  | {
      do: "vehicle";
      plateNo: string;
      sealNo: string;
      gatePaperNo: string;
      listedBags: number;
      waybills: string[];
    }
  /** A bag or pallet off that vehicle; with words it is emptied, and what was not taken out is missing. */
  | {
      do: "bag";
      plateNo: string;
      kind: BagKind;
      label: string;
      waybills: string[];
      out: string[];
      explanation: string | null;
    }
  | { do: "arrive"; waybill: string; damage: ParcelDamage | null }
  | { do: "open"; waybill: string; bench: string }
  /** Opens a box that nobody announced, so that a new return may begin with it. */
  | { do: "open_new"; waybill: string; bench: string; blind: boolean }
  | {
      do: "receive";
      waybill: string;
      bench: string;
      piece: string;
      code: string | null;
      gnum: number | null;
      notOnList: boolean;
    }
  /** Photographs the seal of a box that nobody opened; its pieces are the list's, in the order of its lines. */
  | { do: "take_in_unopened"; waybill: string; bench: string; pieces: string[] }
  | { do: "void"; piece: string }
  | { do: "finish"; waybill: string; bench: string; shortReason: string | null }
  /** Pieces without a barcode are put on their lines by hand. */
  | { do: "identify"; waybill: string; listCode: string; byHand: { piece: string; gnum: number }[] }
  | { do: "authorise"; waybill: string }
  | { do: "photograph"; piece: string; family: GoodsFamily; picture: number }
  | { do: "inspect"; piece: string; seen: Seen }
  | { do: "propose_move_out"; piece: string; reason: string }
  | { do: "declare"; waybill: string }
  | { do: "customs"; waybill: string; status: string; info: string }
  | { do: "verify"; piece: string; seen: Seen; verdict: Verdict }
  | { do: "lift_hold"; piece: string; reason: string }
  /** By the merchant of that code, else by the first platform. */
  | {
      do: "answer";
      piece: string;
      merchant: string | null;
      response: "confirmed" | "disputed";
      reason: string | null;
    }
  | { do: "resolve"; piece: string; decision: "upheld" | "rejected"; reason: string }
  /** Without numbers the wave stays open, without an answer with the book. */
  | {
      do: "book";
      pieces: string[];
      numbers: { bondedListNo: string; gatePassNo: string; emsNo: string } | null;
      answer: BookAnswer | null;
    }
  | { do: "report_gap"; piece: string }
  | {
      do: "settle";
      pieces: string[];
      /** Null for what each inspector proposed. */
      outcome: "release" | "reship" | "destroy" | null;
      basis: SettlementBasis;
      reference: string | null;
      reason: string | null;
      destructionCause: DestructionCause | null;
    }
  /** By the consignee overseas, who refuses the goods in writing. */
  | { do: "prove_no_way_back"; pieces: string[]; documentNo: string; documentDate: string }
  | { do: "register"; who: "contractor" | "enterprises" | "places" }
  | {
      do: "open_batch";
      batch: string;
      outcome: BatchOutcome;
      receiver: string;
      /** The owner that released goods are handed to. */
      receiverCode: string | null;
      contractorCode: string | null;
      /** Where a load overseas goes. */
      country: string | null;
    }
  | { do: "load"; batch: string; pieces: string[] }
  | {
      do: "seal";
      batch: string;
      pieces: number;
      papers: Record<string, string>;
      grossWeightGrams: number | null;
    }
  | { do: "print"; batch: string; kind: LoadPaperKind }
  | { do: "approve"; batch: string; customsApproval: { approvalNo: string; approvalDate: string } | null }
  | { do: "clear"; batch: string }
  | { do: "destruction_step"; batch: string; step: DemoStep }
  | { do: "execute"; batch: string; gateAt: string | null; papers: Record<string, string> }
  /** The product reminds the owners who are due that day. */
  | { do: "remind" }
  /** By the merchant the load was handed over to. */
  | { do: "confirm_receipt"; batch: string; merchant: string; missing: string[] }
  /** Puts one part of all pieces that wait for a place away; the last part waits on. */
  | { do: "stow"; part: number; parts: number }
  | { do: "recall"; barCode: string; expiresOn: string }
  | { do: "prohibit"; barCode: string }
  | { do: "acknowledge"; officeCode: string }
  /** The office rejects one of the messages that wait for it, and asks about another. */
  | { do: "object"; officeCode: string };

export type ActName = Act["do"];

/**
 * One act at its time. The key names it for ever, so that a load that was interrupted goes on where it was;
 * `name` is the return or the load it belongs to, whose acts follow each other.
 */
export type Step = { at: Date; key: string; name: string; act: Act };
