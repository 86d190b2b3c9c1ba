/** The columns of a pre-advice of returns, and every header they are known by, without spaces, `_` and `-`. */
const headers = {
  returnNo: ["returnno", "退货单号", "退货单编号", "退货编号", "退货单"],
  orderNo: ["orderno", "订单号", "订单编号"],
  invtNo: ["invtno", "清单号", "清单编号", "申报清单号", "申报清单编号"],
  waybillNo: ["returnwaybill", "returnwaybillno", "退货运单号", "退货运单", "退货快递单号", "退回运单号"],
  forwardWaybill: ["forwardwaybill", "forwardwaybillno", "原运单号", "原运单", "发货运单号", "正向运单号"],
  carrier: ["carrier", "承运", "承运商", "承运人", "承运企业", "快递公司", "物流公司"],
  gnum: ["gnum", "序号", "商品序号", "清单序号", "项号"],
  barcode: ["barcode", "条码", "商品条码", "条形码"],
  serials: ["serials", "serial", "serialno", "serialnos", "sn", "序列号", "商品序列号", "机身序列号"],
  qty: ["qty", "quantity", "数量", "退货数量"],
  reason: ["reason", "退货原因", "原因"],
  authorised: ["authorised", "authorized", "委托", "已委托", "委托确认"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type CsvColumn = keyof typeof headers;

const known = new Map<string, CsvColumn>();
for (const column of Object.keys(headers) as CsvColumn[]) {
  for (const header of headers[column]) known.set(header, column);
}

/** Columns whose numbers a spreadsheet turns into 1.23E+15 when it takes them for figures. */
export const idColumns = [
  "returnNo",
  "orderNo",
  "invtNo",
  "waybillNo",
  "forwardWaybill",
  "barcode",
] as const satisfies readonly CsvColumn[];

/** The column that a header names, in Chinese or English, or null for one that means nothing here. */
export function columnOf(header: string): CsvColumn | null {
  return known.get(header.toLowerCase().replace(/[\s_\-\ufeff]/g, "")) ?? null;
}
