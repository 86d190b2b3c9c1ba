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
      batchCode: string | null;
      expiresOn: string | null;
    }
  | { do: "void"; piece: string }
  | { do: "finish"; waybill: string; bench: string; shortReason: string | null; moreToCome: boolean }
  | { do: "identify"; waybill: string; listCode: string }
  | { do: "authorise"; waybill: string }
  | { do: "photograph"; piece: string; family: GoodsFamily; picture: number }
  | { do: "inspect"; piece: string; seen: Seen; proposed: BatchOutcome | null; reason: string | null }
  | { do: "propose_move_out"; piece: string; reason: string }
  | { do: "declare"; waybill: string }
  | { do: "customs"; waybill: string; status: string; info: string }
  | { do: "verify"; piece: string; seen: Seen; verdict: Verdict }
  | { do: "lift_hold"; piece: string; kind: "customs" | "amendment"; reason: string }
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

/** One act at its time. The key names it for ever, so that a load that was interrupted goes on where it was. */
export type Step = { at: Date; key: string; act: Act };

/** The order of a day, and whether acts of one kind may run side by side: not where they draw numbers. */
export const dayOrder = [
  { name: "announce", sideBySide: false },
  { name: "arrive", sideBySide: true },
  { name: "open", sideBySide: true },
  { name: "open_new", sideBySide: false },
  { name: "receive", sideBySide: false },
  { name: "void", sideBySide: true },
  { name: "finish", sideBySide: true },
  { name: "identify", sideBySide: false },
  { name: "authorise", sideBySide: true },
  { name: "photograph", sideBySide: true },
  { name: "inspect", sideBySide: true },
  { name: "propose_move_out", sideBySide: true },
  { name: "declare", sideBySide: false },
  { name: "customs", sideBySide: true },
  { name: "lift_hold", sideBySide: true },
  { name: "verify", sideBySide: true },
  { name: "answer", sideBySide: true },
  { name: "resolve", sideBySide: true },
  { name: "book", sideBySide: false },
  { name: "settle", sideBySide: true },
  { name: "open_batch", sideBySide: false },
  { name: "load", sideBySide: true },
  { name: "seal", sideBySide: true },
  { name: "approve", sideBySide: true },
  { name: "clear", sideBySide: true },
  { name: "execute", sideBySide: true },
  { name: "acknowledge", sideBySide: true },
] as const satisfies readonly { name: ActName; sideBySide: boolean }[];
