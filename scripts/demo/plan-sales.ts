import { formatCebTime } from "#lib/domain/ceb/ceb-time";
import { checkImportList, type ImportListDocument } from "#lib/domain/ceb/import-list";
import { valueFen } from "#lib/domain/decimal";
import { inventBuyer } from "./buyers.ts";
import { catalogue, type Goods } from "./goods.ts";
import { originatingOffices } from "./offices.ts";
import type { Random } from "./random.ts";
import { agents, carriers, type DemoCarrier, merchants, platforms } from "./shops.ts";

type SaleLine = { gnum: number; goods: Goods; qty: number };

/** A sale as the demo remembers it, beside the document that customs knows. */
export type Sale = {
  orderNo: string;
  invtNo: string | null;
  officeCode: string;
  forwardWaybill: string;
  platform: (typeof platforms)[number];
  merchant: (typeof merchants)[number];
  releasedAt: Date | null;
  declaredAt: Date;
  lines: SaleLine[];
  document: ImportListDocument;
};

export type SaleWish = {
  serial: number;
  /** When customs released it, or would have. */
  declaredAt: Date;
  released?: boolean;
  tradeMode?: string;
  officeCode?: string;
  lines?: number;
  qty?: number;
  platform?: Sale["platform"];
  merchant?: Sale["merchant"];
  goods?: Goods;
};

/** One sale: an import list of one to three lines, released eight minutes after it was declared. */
export function planSale(random: Random, wish: SaleWish): Sale {
  const { serial, declaredAt } = wish;
  const merchant = wish.merchant ?? random.pick(merchants);
  const platform = wish.platform ?? random.pick(platforms);
  const officeCode = wish.officeCode ?? pickOffice(random);
  const releasedAt = wish.released === false ? null : new Date(declaredAt.getTime() + 8 * 60_000);
  const year = formatCebTime(declaredAt).slice(0, 4);
  const lines = planLines(random, merchant.kinds, wish);
  const sale = {
    orderNo: `${platform.orderPrefix}${formatCebTime(declaredAt).slice(2, 8)}${String(serial).padStart(7, "0")}`,
    invtNo: releasedAt ? `${officeCode}${year}I${String(700_000 + serial).padStart(9, "0")}` : null,
    officeCode,
    forwardWaybill: waybillOf(random.pick(carriers), random),
    platform,
    merchant,
    releasedAt,
    declaredAt,
    lines,
  };
  return { ...sale, document: documentOf(random, sale, wish) };
}

/** A waybill of that carrier's form. */
export function waybillOf(carrier: DemoCarrier, random: Random): string {
  return carrier.prefix + random.digits(carrier.digits);
}

function pickOffice(random: Random): string {
  const total = originatingOffices.reduce((sum, { share }) => sum + share, 0);
  let left = random.int(1, total);
  for (const { code, share } of originatingOffices) {
    left -= share;
    if (left <= 0) return code;
  }
  throw new Error("the shares do not add up");
}

function planLines(random: Random, kinds: readonly string[], wish: SaleWish): SaleLine[] {
  const fitting = wish.goods ? [wish.goods] : catalogue.filter(({ family }) => kinds.includes(family));
  const count = wish.lines ?? (random.isLucky(0.78) ? 1 : random.int(2, 3));
  const first = random.int(0, fitting.length - 1);
  return Array.from({ length: Math.min(count, fitting.length) }, (_, index) => {
    const goods = fitting[(first + index) % fitting.length];
    if (!goods) throw new Error("a merchant without goods");
    return { gnum: index + 1, goods, qty: wish.qty ?? (random.isLucky(0.85) ? 1 : 2) };
  });
}

function documentOf(random: Random, sale: Omit<Sale, "document">, wish: SaleWish): ImportListDocument {
  const { merchant, platform, declaredAt, officeCode, lines } = sale;
  const agent = agents[merchant.agent];
  const carrier = carriers.find(({ prefix }) => sale.forwardWaybill.startsWith(prefix)) ?? carriers[0];
  const weight = lines.reduce((sum, { goods, qty }) => sum + Number(goods.weightKg) * qty, 0);
  const head = {
    guid: guidOf(random),
    appType: "1",
    appTime: formatCebTime(declaredAt),
    appStatus: "2",
    orderNo: sale.orderNo,
    ebpCode: platform.code,
    ebpName: platform.name,
    ebcCode: merchant.code,
    ebcName: merchant.name,
    logisticsNo: sale.forwardWaybill,
    logisticsCode: carrier.code,
    logisticsName: carrier.name,
    copNo: `QD${formatCebTime(declaredAt).slice(0, 8)}${String(wish.serial).padStart(8, "0")}`,
    preNo: `B${formatCebTime(declaredAt).slice(0, 8)}${String(wish.serial).padStart(9, "0")}`,
    assureCode: merchant.code,
    emsNo: `T${officeCode}W000${String(100 + merchants.indexOf(merchant))}`,
    invtNo: sale.invtNo,
    ieFlag: "I",
    declTime: formatCebTime(declaredAt).slice(0, 8),
    customsCode: officeCode,
    portCode: officeCode,
    ...inventBuyer(random),
    agentCode: agent.code,
    agentName: agent.name,
    tradeMode: wish.tradeMode ?? "1210",
    trafMode: "7",
    country: "142",
    freight: "0",
    insuredFee: "0",
    currency: "142",
    packNo: "1",
    grossWeight: (weight + 0.15).toFixed(2),
    netWeight: weight.toFixed(2),
  };
  const checked = checkImportList(head, lines.map(lineOf), sale.releasedAt);
  if (checked.ok) return checked.document;
  throw new Error(`the demo's list ${sale.orderNo}: ${JSON.stringify(checked.problems[0])}`);
}

function lineOf({ gnum, goods, qty }: SaleLine) {
  return {
    gnum: String(gnum),
    itemNo: goods.itemNo,
    itemName: goods.gname,
    gcode: goods.gcode,
    gname: goods.gname,
    gmodel: goods.gmodel,
    barCode: goods.gtin ?? "无",
    country: goods.country,
    currency: "142",
    qty: String(qty),
    unit: goods.unit,
    qty1: (Number(goods.weightKg) * qty).toFixed(3),
    unit1: "035",
    price: goods.price,
    totalPrice: (valueFen(goods.price, String(qty)) / 100).toFixed(2),
  };
}

function guidOf(random: Random): string {
  const hex = Array.from({ length: 32 }, () => random.int(0, 15).toString(16).toUpperCase()).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
