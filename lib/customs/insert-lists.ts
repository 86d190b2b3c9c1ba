import { createHash } from "node:crypto";
import { importListLines, importLists } from "#db/schema/import-lists";
import { persons } from "#db/schema/persons";
import type { Context } from "#lib/context";
import { canonicalJson } from "#lib/domain/canonical-json";
import type { ImportListDocument } from "#lib/domain/ceb/import-list";
import { originatingOffice } from "#lib/domain/ceb/invt-no";
import { type ClockRules, clockVersionsIn, fixLastDays } from "#lib/domain/rules/clock-params";
import { readRules } from "#lib/read-rules";
import { sealPerson } from "#lib/seal-person";

export type NewList = { id: string; document: ImportListDocument; contentHash: Buffer };

/**
 * SHA-256 of what a list declares. Left out is what customs or the way adds to it (numbers, guid,
 * time of sending), so that a list told again in another form is still the same list.
 */
export function contentHashOf({ head, lines }: ImportListDocument): Buffer {
  const { guid: _g, appType: _t, appTime: _at, appStatus: _s, preNo: _p, invtNo: _i, ...declared } = head;
  return createHash("sha256")
    .update(canonicalJson({ head: declared, lines: [...lines] }))
    .digest();
}

/** Writes new lists with their lines; the buyers go sealed into the vault and nowhere else. */
export async function insertLists(ctx: Context, lists: readonly NewList[]): Promise<void> {
  if (lists.length === 0) return;
  const buyers = lists.map(({ document: { head } }) =>
    sealPerson({
      name: head.buyerName,
      idType: head.buyerIdType,
      idNumber: head.buyerIdNumber,
      telephone: head.buyerTelephone,
      address: head.consigneeAddress,
    }),
  );
  const rules = await readRules(ctx);
  await ctx.tx.insert(persons).values(buyers);
  await ctx.tx.insert(importLists).values(
    lists.map((list, index) => ({
      ...listRow(list, rules),
      personId: buyers[index]?.id ?? "",
      createdAt: ctx.now,
    })),
  );
  await ctx.tx.insert(importListLines).values(lists.flatMap(lineRows));
}

function listRow({ id, document: { head, releasedAt }, contentHash }: NewList, rules: ClockRules) {
  const { ieFlag: _, declTime, invtNo, ...fields } = head;
  return {
    id,
    contentHash,
    guid: fields.guid,
    copNo: fields.copNo,
    preNo: fields.preNo,
    invtNo,
    officeCode: invtNo ? originatingOffice(invtNo) : null,
    ebpCode: fields.ebpCode,
    ebcCode: fields.ebcCode,
    agentCode: fields.agentCode,
    status: releasedAt ? ("released" as const) : ("not_released" as const),
    releasedAt,
    ...fixLastDays(rules, releasedAt),
    clockVersions: clockVersionsIn(rules),
    customsCode: fields.customsCode,
    orderNo: fields.orderNo,
    ebpName: fields.ebpName,
    ebcName: fields.ebcName,
    agentName: fields.agentName,
    logisticsNo: fields.logisticsNo,
    logisticsCode: fields.logisticsCode,
    logisticsName: fields.logisticsName,
    tradeMode: fields.tradeMode,
    emsNo: fields.emsNo,
    areaCode: fields.areaCode,
    declaredOn: declTime,
    freight: fields.freight,
    insuredFee: fields.insuredFee,
  };
}

function lineRows({ id, document: { lines } }: NewList) {
  return lines.map((line) => ({
    listId: id,
    gnum: Number(line.gnum),
    itemNo: line.itemNo,
    itemRecordNo: line.itemRecordNo,
    gcode: line.gcode,
    gname: line.gname,
    gmodel: line.gmodel,
    // A line without a barcode declares the word for none.
    barCode: line.barCode === "无" ? null : line.barCode,
    country: line.country,
    qty: line.qty,
    unit: line.unit,
    price: line.price,
    totalPrice: line.totalPrice,
  }));
}
