import type { AnnouncedReturn } from "#lib/domain/announced-return";
import type { BatchOutcome, Grade, Verdict } from "#lib/domain/item";
import type { ParcelDamage } from "#lib/domain/return-document";
import type { DestructionCause, SettlementBasis } from "#lib/domain/settle";
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

/** Everything that can happen in the demo, each the product's own use-case. Pieces and loads go by the plan's own names. */
export type Act =
  | { do: "announce"; announced: AnnouncedReturn }
  | { do: "arrive"; waybill: string; damage: ParcelDamage | null; handoverNo: string | null }
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
  | { do: "void"; piece: string }
  | { do: "finish"; waybill: string; bench: string; shortReason: string | null }
  | { do: "identify"; waybill: string; listCode: string }
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
  /** Without numbers the wave stays open. */
  | {
      do: "book";
      pieces: string[];
      numbers: { bondedListNo: string; gatePassNo: string; emsNo: string } | null;
    }
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
  | { do: "open_batch"; batch: string; outcome: BatchOutcome; receiver: string }
  | { do: "load"; batch: string; pieces: string[] }
  | { do: "seal"; batch: string; pieces: number; papers: Record<string, string> }
  | { do: "approve"; batch: string }
  | { do: "clear"; batch: string }
  | { do: "execute"; batch: string; gateAt: string | null }
  | { do: "acknowledge"; officeCode: string };

export type ActName = Act["do"];

/**
 * One act at its time. The key names it for ever, so that a load that was interrupted goes on where it was;
 * `name` is the return or the load it belongs to, whose acts follow each other.
 */
export type Step = { at: Date; key: string; name: string; act: Act };
