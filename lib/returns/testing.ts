import { randomBytes, randomInt } from "node:crypto";
import { importListLines, importLists } from "#db/schema/import-lists";
import { offices } from "#db/schema/offices";
import { persons } from "#db/schema/persons";
import { inScope } from "#db/scope";
import { gs1CheckDigit } from "#lib/domain/gtin";
import type { Authorisation, ListStatus } from "#lib/domain/return-document";
import { fixLastDays } from "#lib/domain/rules/clock-params";
import { theLaw } from "#lib/domain/rules/rules-in-time";
import { insertReturn } from "#lib/returns/insert-return";
import { sealPerson } from "#lib/seal-person";
import { asSystem } from "#lib/testing";
import { uuidv7 } from "#lib/uuid";

type SaleLine = { gnum: number; barCode: string | null; qty: string; gname: string; unit: string };
export type Sale = {
  listId: string;
  invtNo: string | null;
  copNo: string;
  orderNo: string;
  logisticsNo: string;
  officeCode: string;
  ebpCode: string;
  ebcCode: string;
  agentCode: string;
  releasedAt: Date | null;
  lines: SaleLine[];
};

type SaleOptions = {
  officeCode?: string;
  endpoint?: string;
  ebpCode?: string;
  logisticsNo?: string;
  ebcCode?: string;
  agentCode?: string;
  status?: ListStatus;
  releasedAt?: Date;
  tradeMode?: string;
  /** The buyer's ID number; everybody is a person of their own when left out. */
  buyer?: string;
  /** One line of two pieces when left out; a line without `barCode` gets a valid one of its own. */
  lines?: readonly { qty: string; barCode?: string | null; unit?: string; gcode?: string; gname?: string }[];
};

const dayMs = 86_400_000;

/** A random text of digits, so that tests never meet each other's rows. */
export function randomDigits(length: number): string {
  return Array.from({ length }, () => randomInt(10)).join("");
}

/** A GTIN-13 nobody else has. */
export function randomGtin(): string {
  const body = `69${randomDigits(10)}`;
  return `${body}${gs1CheckDigit(body)}`;
}

/** An import list with its lines, buyer and office: released ten days ago unless told otherwise. */
export async function makeSale(options: SaleOptions = {}): Promise<Sale> {
  const status = options.status ?? "released";
  const officeCode = options.officeCode ?? "3105";
  const released =
    status === "not_released" ? null : (options.releasedAt ?? new Date(Date.now() - 10 * dayMs));
  const sale: Sale = {
    listId: uuidv7(),
    invtNo: released ? `${officeCode}2026I${randomDigits(9)}` : null,
    copNo: `QD${randomDigits(16)}`,
    orderNo: `TM${randomDigits(16)}`,
    logisticsNo: options.logisticsNo ?? `SF${randomDigits(13)}`,
    officeCode,
    ebpCode: options.ebpCode ?? `P${randomDigits(9)}`,
    ebcCode: options.ebcCode ?? `C${randomDigits(9)}`,
    agentCode: options.agentCode ?? `A${randomDigits(9)}`,
    releasedAt: released,
    lines: (options.lines ?? [{ qty: "2" }]).map((line, index) => ({
      gnum: index + 1,
      barCode: line.barCode === undefined ? randomGtin() : line.barCode,
      qty: line.qty,
      gname: line.gname ?? `面霜${index + 1}`,
      unit: line.unit ?? "142",
    })),
  };
  await insertSale(sale, options, status);
  return sale;
}

async function insertSale(sale: Sale, options: SaleOptions, status: ListStatus): Promise<void> {
  const { listId, lines, ...codes } = sale;
  const person = sealPerson({
    name: "张三",
    idType: "1",
    idNumber: options.buyer ?? randomDigits(18),
    telephone: `138${randomDigits(8)}`,
    address: "浙江省杭州市示例路1号",
  });
  await inScope({ scope: "system", code: null, actorId: null }, async (tx) => {
    await tx
      .insert(offices)
      .values({ code: sale.officeCode, endpoint: options.endpoint ?? null })
      .onConflictDoNothing();
    await tx.insert(persons).values(person);
    await tx.insert(importLists).values({
      ...codes,
      id: listId,
      guid: uuidv7().toUpperCase(),
      preNo: `B${randomDigits(17)}`,
      status,
      customsCode: sale.officeCode,
      ebpName: "示例电商平台",
      ebcName: "示例电商企业",
      agentName: "示例报关企业",
      logisticsCode: "3301980A01",
      logisticsName: "示例物流企业",
      tradeMode: options.tradeMode ?? "1210",
      emsNo: "T3105W000185",
      ...fixLastDays(theLaw, sale.releasedAt),
      declaredOn: "20260802",
      freight: "0",
      insuredFee: "0",
      personId: person.id,
      contentHash: randomBytes(32),
    });
    await tx.insert(importListLines).values(
      lines.map((line, index) => ({
        ...line,
        listId,
        itemNo: `SKU${line.gnum}`,
        gcode: options.lines?.[index]?.gcode ?? "3304990039",
        gmodel: "示例牌|50ml/瓶|面部护肤",
        country: "116",
        price: "183.5",
        totalPrice: String(183.5 * Number(line.qty)),
      })),
    );
  });
}

export type MadeReturn = {
  returnId: string;
  returnNo: string;
  platformReturnNo: string;
  waybills: string[];
};

type ReturnOptions = {
  /** All pieces of the list when left out. */
  lines?: readonly { gnum: number; qty: string; serials?: readonly string[] }[];
  /** One of its own when left out. */
  waybills?: readonly string[];
  authorisation?: Authorisation;
  now?: Date;
};

/** An announced return of a sale, with one waybill. */
export async function makeReturn(sale: Sale, options: ReturnOptions = {}): Promise<MadeReturn> {
  const waybills = [...(options.waybills ?? [`SF${randomDigits(13)}`])];
  const platformReturnNo = `TH${randomDigits(14)}`;
  const lines: NonNullable<ReturnOptions["lines"]> = options.lines ?? sale.lines;
  const row = await asSystem(
    insertReturn,
    {
      platformReturnNo,
      listId: sale.listId,
      orderNo: sale.orderNo,
      officeCode: sale.invtNo ? sale.officeCode : null,
      ebpCode: sale.ebpCode,
      ebcCode: sale.ebcCode,
      agentCode: sale.agentCode,
      source: "announced" as const,
      authorisation: options.authorisation ?? ("given" as const),
      reason: "不合适",
      lines: lines.map(({ gnum, qty, serials = [] }) => ({ gnum, announcedQty: qty, serials })),
      waybills: waybills.map((waybillNo) => ({ waybillNo, carrier: "sf" })),
    },
    options.now ? { now: options.now } : {},
  );
  return { returnId: row.id, returnNo: row.returnNo, platformReturnNo, waybills };
}
