/** Lawful and invented; the return is one of the list, and both may be sent again and again. */
export const importListExample = {
  guid: "7D0C52B1-0A43-4C1E-9B36-6E2F18C4A731",
  appType: "1",
  appTime: "20260802101500",
  appStatus: "2",
  orderNo: "GCAPI20260802000731",
  ebpCode: "3301960AAA",
  ebpName: "示例电商平台",
  ebcCode: "3105960A01",
  ebcName: "示例电商企业",
  logisticsNo: "SF7310000000731",
  logisticsCode: "3301980A01",
  logisticsName: "示例物流企业",
  copNo: "GCAPI20260802000731",
  assureCode: "3105960A01",
  invtNo: "31052026I900000731",
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
  freight: 0,
  insuredFee: 0,
  currency: "142",
  packNo: 1,
  grossWeight: "0.65",
  netWeight: "0.5",
  releaseTime: "2026-08-02T10:17:33+08:00",
  lines: [
    {
      gnum: 1,
      gcode: "3304990039",
      gname: "面霜",
      gmodel: "示例牌|50ml/瓶|面部护肤",
      barCode: "4901234567894",
      country: "116",
      currency: "142",
      qty: 2,
      unit: "142",
      qty1: "0.5",
      unit1: "035",
      price: "183.5",
      totalPrice: "367",
    },
  ],
} as const;

export const announcedReturnExample = {
  returnNo: "GCAPI-TH-000731",
  orderNo: importListExample.orderNo,
  waybills: [{ waybillNo: "YT7310000000731", carrier: "圆通" }],
  lines: [{ gnum: 1, qty: 1, serials: ["SN731A"] }],
  reason: "七天无理由",
  authorised: true,
};

export const announcedReturnsCsvExample = `退货单号,订单号,退货运单号,序号,数量,退货原因
GCAPI-TH-000732,${importListExample.orderNo},YT7310000000732,1,1,七天无理由
`;

export const receiptsExample = `<?xml version="1.0" encoding="UTF-8"?>
<ceb:CEB626Message xmlns:ceb="http://www.chinaport.gov.cn/ceb" guid="5E1B6C1A-2C55-4F0E-8D41-0B7A7D5C0731" version="1.0">
  <ceb:InvtRefundReturn>
    <ceb:guid>43e6e694-84e5-4e82-af23-2104f9c10731</ceb:guid>
    <ceb:customsCode>2991</ceb:customsCode>
    <ceb:copNo>AP260802000731</ceb:copNo>
    <ceb:preNo>T20260815000000731</ceb:preNo>
    <ceb:returnStatus>800</ceb:returnStatus>
    <ceb:returnTime>20260816114402291</ceb:returnTime>
    <ceb:returnInfo>[Code:2600;Desc:放行]</ceb:returnInfo>
  </ceb:InvtRefundReturn>
</ceb:CEB626Message>
`;

export const instructionExample = {
  plate: null,
  applicationNo: "AP260802000731",
  lane: "in_person",
  instructionNo: "BK202608020731",
};

export const acknowledgementExample = {
  formatVersion: "1",
  messageId: "RT260802000731.arrived.1",
  office: "3105",
  result: "accepted",
  reason: null,
  bodySha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  receivedAt: "2026-08-02T02:20:05Z",
};

const requestId = "0190f0a2-7310-7000-8000-000000000731";

export const listsAnswerExample = {
  taken: { lists: 1, receipts: 0, returns: 0 },
  unchanged: 0,
  refused: 1,
  returns: [],
  problems: [
    { field: "lines[1].qty", reason: "not_positive", params: {}, file: "body", at: { byte: 1204, line: 2 } },
  ],
  requestId,
};

export const returnsAnswerExample = {
  taken: { lists: 0, receipts: 0, returns: 1 },
  unchanged: 0,
  refused: 0,
  returns: [
    {
      returnNo: "GCAPI-TH-000731",
      warehouseReturnNo: "RT260810000731",
      trackCode: "7K3M9Q0VZ4TNRX2BP",
      trackUrl: "https://guicang.example/track/7K3M9Q0VZ4TNRX2BP",
    },
  ],
  problems: [],
  requestId,
};

export const receiptsAnswerExample = {
  results: [{ copNo: "AP260802000731", returnStatus: "800", effect: "applied" }],
  lists: { taken: 0, unchanged: 0 },
  refused: [],
};
