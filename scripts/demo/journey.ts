import type { AnnouncedReturn } from "#lib/domain/announced-return";
import type { BatchOutcome, Grade } from "#lib/domain/item";
import type { ParcelDamage } from "#lib/domain/return-document";
import type { Act, Step } from "./act.ts";
import { daysLater, minutesLater } from "./calendar.ts";
import type { Goods } from "./goods.ts";
import type { Sale } from "./plan-sales.ts";
import type { Random } from "./random.ts";

/** A piece as the plan follows it. */
export type PlannedPiece = {
  name: string;
  waybill: string;
  goods: Goods;
  gnum: number;
  /** Whether it stands on its line, or turns up beside the list. */
  isOnLine: boolean;
  /** Its goods stand on the list, also where one too many came. */
  isListed: boolean;
  grade: Grade;
  original: "yes" | "no";
};

/** A piece that customs and the officer admitted: what becomes of it is planned together with others. */
export type AdmittedPiece = {
  piece: PlannedPiece;
  sale: Sale;
  at: Date;
  proposed: BatchOutcome;
  wish: EndWish;
};

/** Expired goods and some damaged ones cannot be shipped back in the demo. */
export function isToBeDestroyed({ piece, proposed }: Pick<AdmittedPiece, "piece" | "proposed">): boolean {
  if (proposed !== "reship") return false;
  return piece.grade === "expired" || (piece.grade === "damaged" && piece.name.length % 3 !== 0);
}

/** How far an admitted piece goes, `undecided` being booked in and never settled, and whether its owner spoke. */
export type EndWish = {
  end: "admitted" | "booked" | "undecided" | "staged" | "closed";
  answer: "silent" | "confirmed" | "disputed" | "resolved";
};

/** A piece that can only leave the zone again. */
export type BarredPiece = { piece: PlannedPiece; at: Date; stays: boolean };

/** One return's way through the house: acts one after the other, none of them later than now. */
export type Journey = {
  name: string;
  random: Random;
  sale: Sale;
  /** The time the next act has. */
  at: () => Date;
  /** Whether the journey has reached the present; what would follow has not happened yet. */
  isOver: () => boolean;
  act: (act: Act) => void;
  waitDays: (least: number, most: number) => void;
  waitMinutes: (least: number, most: number) => void;
  /** Goes on so many minutes before the present. */
  leapToNow: (minutesBefore: number) => void;
};

export function beginJourney(
  name: string,
  random: Random,
  sale: Sale,
  times: { start: Date; now: Date },
  steps: Step[],
): Journey {
  let at = times.start;
  let count = 0;
  return {
    name,
    random,
    sale,
    at: () => at,
    isOver: () => at > times.now,
    act: (act) => {
      if (at > times.now) return;
      count++;
      steps.push({ at, key: `${name}.${String(count).padStart(2, "0")}`, name, act });
    },
    waitDays: (least, most) => {
      at = daysLater(random, at, random.int(least, most));
    },
    waitMinutes: (least, most) => {
      at = minutesLater(random, at, least, most);
    },
    leapToNow: (minutesBefore) => {
      at = new Date(times.now.getTime() - minutesBefore * 60_000);
    },
  };
}

const reasons = [
  "七天无理由退货",
  "不喜欢",
  "尺码不合适",
  "买错了",
  "商品破损",
  "与描述不符",
  "过敏不适",
  "拒收",
];

type Announcement = {
  returnNo: string;
  waybills: readonly string[];
  lines: AnnouncedReturn["lines"];
  authorised?: boolean;
};

export function announce(
  journey: Journey,
  { returnNo, waybills, lines, authorised = true }: Announcement,
): void {
  const { sale, random } = journey;
  journey.act({
    do: "announce",
    announced: {
      returnNo,
      orderNo: sale.orderNo,
      invtNo: sale.invtNo,
      forwardWaybill: null,
      waybills: waybills.map((waybillNo) => ({ waybillNo, carrier: null })),
      lines,
      reason: random.pick(reasons),
      authorised,
    },
  });
}

export function arrive(journey: Journey, waybill: string, damage: ParcelDamage | null = null): void {
  const { random } = journey;
  // What chance gives after it is known by heart to whoever tries the demo, so that these numbers are drawn as ever.
  if (random.isLucky(0.7)) random.digits(8);
  journey.act({ do: "arrive", waybill, damage });
}

type CountOptions = {
  shortReason?: string;

  unannounced?: boolean;
  blind?: boolean;
  unfinished?: boolean;
};

/** Opens a box, scans its pieces one by one, and finishes it. */
export function count(
  journey: Journey,
  waybill: string,
  pieces: readonly PlannedPiece[],
  how: CountOptions = {},
): void {
  const bench = `A${journey.random.int(1, 4)}`;
  if (how.unannounced) journey.act({ do: "open_new", waybill, bench, blind: how.blind === true });
  else journey.act({ do: "open", waybill, bench });
  for (const piece of pieces) {
    journey.waitMinutes(1, 2);
    journey.act(receptionOf(journey, piece, bench));
  }
  if (how.unfinished) return;
  journey.waitMinutes(1, 3);
  journey.act({ do: "finish", waybill, bench, shortReason: how.shortReason ?? null });
}

function receptionOf(journey: Journey, piece: PlannedPiece, bench: string): Act {
  const { goods } = piece;
  const isOnSale = journey.sale.lines.some((line) => line.goods === goods);
  return {
    do: "receive",
    waybill: piece.waybill,
    bench,
    piece: piece.name,
    code: goods.gtin,
    gnum: goods.gtin === null && isOnSale ? piece.gnum : null,
    notOnList: !isOnSale,
  };
}

export function declare(journey: Journey, waybill: string): void {
  journey.act({ do: "declare", waybill });
}

const customsWords: Readonly<Record<string, string>> = {
  sent: "",
  "120": "[Code:1800;Desc:逻辑校验通过]",
  "300": "[Code:1200;Desc:待人工审核]",
  "800": "[Code:2600;Desc:放行]",
  "100": "[Code:1400;Desc:收件地址不详]",
};

/** What customs answered, one receipt after the other. */
export function hearCustoms(journey: Journey, waybill: string, statuses: readonly string[]): void {
  for (const status of statuses) {
    journey.waitMinutes(1, 9);
    journey.act({ do: "customs", waybill, status, info: customsWords[status] ?? "" });
  }
}
