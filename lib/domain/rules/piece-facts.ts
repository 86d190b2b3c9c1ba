import type { LastDays } from "#lib/domain/clocks";
import type { CreditClass } from "#lib/domain/enterprise";
import type { ListStatus } from "#lib/domain/return-document";

/** Why a piece stands on no line of its list. */
export const offLineReasons = ["over", "already_returned", "not_on_list"] as const;
export type OffLine = (typeof offLineReasons)[number];

/** What is known of the goods and their enterprise beside the sale itself. */
export type GoodsFacts = {
  /** Customs' class of the return enterprise; null for one that nobody entered, which counts as ordinary. */
  creditClass: CreditClass | null;
  /** The entry that prohibits the goods; null for none. */
  prohibitedBy: string | null;
  /** The recall that names the goods; null for none. */
  recalledBy: string | null;
  /** The office of the bonded logistics centre they were sold from; null for a special supervision zone. */
  bTypeCentre: string | null;
};

/** Nothing speaks for or against the goods but the sale. */
export const noGoodsFacts: GoodsFacts = {
  creditClass: null,
  prohibitedBy: null,
  recalledBy: null,
  bTypeCentre: null,
};

/** Everything that decides whether a piece may become bonded stock. */
export type PieceFacts = LastDays &
  GoodsFacts & {
    /** Null while no sale is found for the piece. */
    listStatus: ListStatus | null;
    tradeMode: string | null;
    /** Null where it is not known when the parcel came: then nothing is said of the arrival. */
    arrivedAt: Date | null;
    /** When an application stopped the clock for the piece; null while it runs. */
    appliedAt: Date | null;
    /** Why it stands on no line of the list; null for a piece on one. */
    offLine: OffLine | null;
    /** The line's quantity, what other pieces claim of it, and this one's share; left out where the bench judged it. */
    line?: { listedQty: string; elsewhereQty: string; lineQty: string };
    /** Null before anybody looked. */
    original: "yes" | "no" | null;
    /** Customs refused its application for a reason in law, which no correction heals. */
    refusedLegally: boolean;
    now: Date;
  };
