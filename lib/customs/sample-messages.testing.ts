type Fields = Readonly<Record<string, string | null>>;

/** A lawful CEB621 head; invented. */
export const listHead = {
  guid: "4CDE1CFD-EDED-46B1-946C-B8022E42FC94",
  appType: "1",
  appTime: "20260802101500",
  appStatus: "2",
  orderNo: "TM20260802000001",
  ebpCode: "3301960AAA",
  ebpName: "示例电商平台",
  ebcCode: "3105960A01",
  ebcName: "示例电商企业",
  logisticsNo: "SF1234567890123",
  logisticsCode: "3301980A01",
  logisticsName: "示例物流企业",
  copNo: "QD20260802000001",
  assureCode: "3105960A01",
  emsNo: "T3105W000185",
  ieFlag: "I",
  declTime: "20260802",
  customsCode: "3105",
  portCode: "3105",
  buyerIdType: "1",
  buyerIdNumber: "000000000000000001",
  buyerName: "张三",
  buyerTelephone: "13800000000",
  consigneeAddress: "浙江省杭州市示例路1号",
  agentCode: "3105980A01",
  agentName: "示例报关企业",
  tradeMode: "1210",
  trafMode: "7",
  country: "142",
  freight: "0",
  insuredFee: "0",
  currency: "142",
  packNo: "1",
  grossWeight: "0.65",
  netWeight: "0.5",
} as const;

/** A lawful CEB621 line; invented. */
export const listLine = {
  gnum: "1",
  gcode: "3304990039",
  gname: "面霜",
  gmodel: "示例牌|50ml/瓶|面部护肤",
  barCode: "4901234567894",
  country: "116",
  currency: "142",
  qty: "2",
  unit: "142",
  qty1: "0.5",
  unit1: "035",
  price: "183.5",
  totalPrice: "367",
} as const;

/** A lawful CEB622 receipt that releases the list above; invented. */
export const listReceipt = {
  guid: "b85c2f00-0dec-4507-9410-1fd57d214153",
  customsCode: "3105",
  ebcCode: "3105960A01",
  copNo: "QD20260802000001",
  preNo: "B20260802000000123",
  invtNo: "31052026I000000123",
  returnStatus: "800",
  returnTime: "20260802101733654",
  returnInfo: "[Code:2600;Desc:放行]",
} as const;

/** One `Inventory`; a field that is null is left out. */
export function inventoryXml(head: Fields, lines: readonly Fields[], prefix = "ceb:"): string {
  return wrap("Inventory", prefix, [
    wrap("InventoryHead", prefix, leaves(head, prefix)),
    ...lines.map((line) => wrap("InventoryList", prefix, leaves(line, prefix))),
  ]);
}

/** One entity of leaves only, such as a receipt. */
export function entityXml(name: string, fields: Fields, prefix = ""): string {
  return wrap(name, prefix, leaves(fields, prefix));
}

/** A whole message around its entities. */
export function messageXml(name: string, entities: readonly string[], prefix = ""): string {
  const namespace = prefix ? `xmlns:${prefix.slice(0, -1)}` : "xmlns";
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${prefix}${name} ${namespace}="http://www.chinaport.gov.cn/ceb" version="1.0">\n${entities.join("\n")}\n</${prefix}${name}>\n`;
}

function leaves(fields: Fields, prefix: string): string[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    value === null ? [] : [`<${prefix}${name}>${value}</${prefix}${name}>`],
  );
}

function wrap(name: string, prefix: string, children: readonly string[]): string {
  return `<${prefix}${name}>\n${children.join("\n")}\n</${prefix}${name}>`;
}
