import { expect, test } from "vitest";
import { readAll } from "#lib/customs/read/read-all.testing";
import { entityXml, messageXml } from "#lib/customs/sample-messages.testing";
import { wrapInDxp } from "#lib/domain/ceb/dxp-envelope";

const receipt = {
  guid: "43e6e694-84e5-4e82-af23-2104f9c1d8b4",
  customsCode: "2992",
  agentCode: "3301980ZZZ",
  ebpCode: "3301960AAA",
  ebcCode: "3105960XXX",
  copNo: "TH20250815000001",
  preNo: "T20250815000000045",
  invtNo: "31052025I000000123",
  returnStatus: "800",
  returnTime: "20250816114402291",
  returnInfo: "[Code:2600;Desc:放行]",
} as const;
const read = {
  copNo: "TH20250815000001",
  preNo: "T20250815000000045",
  invtNo: "31052025I000000123",
  returnStatus: "800",
  returnInfo: "[Code:2600;Desc:放行]",
  returnedAt: new Date("2025-08-16T03:44:02.291Z"),
};
const message = (change: Record<string, string | null> = {}) =>
  messageXml("CEB626Message", [entityXml("InvtRefundReturn", { ...receipt, ...change })]);
const envelope = (xml: string) =>
  wrapInDxp({
    copMsgId: "1",
    senderId: "A",
    receiverId: "B",
    createdAt: new Date(0),
    messageType: "CEB626Message",
    data: Buffer.from(xml)
      .toString("base64")
      .replace(/(.{76})/g, "$1\n"),
  });

test.each([
  ["as the schema has it", message(), {}],
  ["with a remark that ends in null", message({ returnInfo: "[Code:2600;Desc:放行]null" }), {}],
  ["with a remark of nothing but null", message({ returnInfo: "null" }), { returnInfo: "" }],
  ["without a remark", message({ returnInfo: null }), { returnInfo: "" }],
  ["in manual review", message({ returnStatus: "300" }), { returnStatus: "300" }],
  ["with a state nobody knows", message({ returnStatus: "88-1" }), { returnStatus: "88-1" }],
  ["with no list", message({ invtNo: "null" }), { invtNo: null }],
  ["with a list that is none", message({ invtNo: "清单" }), { invtNo: null }],
  ["with a number of E-Port that is too short", message({ preNo: "T2025" }), { preNo: "T2025" }],
  ["without any number of E-Port", message({ preNo: null }), { preNo: "" }],
  ["without a guid", message({ guid: null }), {}],
  ["with a customs office in words", message({ customsCode: "杭州综保区海关" }), {}],
  [
    "to the second",
    message({ returnTime: "20250816114402" }),
    { returnedAt: new Date("2025-08-16T03:44:02.000Z") },
  ],
  [
    "with a control character in its remark",
    message({ returnInfo: "收件&#x85;地址" }),
    { returnInfo: "收件 地址" },
  ],
  ["in an envelope", envelope(message()), {}],
])("a receipt %s is read", async (_, xml, change) => {
  expect(await readAll(xml)).toMatchObject([{ kind: "refund_receipt", document: { ...read, ...change } }]);
});

test.each([
  ["without its document's number", { copNo: null }, "missing"],
  ["without a state", { returnStatus: " " }, "missing"],
  ["without a time", { returnTime: null }, "missing"],
  ["at a time that is none", { returnTime: "20250230114402291" }, "invalid_time"],
])("a receipt %s is refused", async (_, change, reason) => {
  expect(await readAll(message(change))).toMatchObject([{ kind: "refused", problems: [{ reason }] }]);
});

const ours = "<ceb:InvtRefundHead><ceb:copNo>AP202608150001</ceb:copNo></ceb:InvtRefundHead>";
const format = (change: Record<string, string | null>) =>
  messageXml("CEB900Message", [
    entityXml("MessageReturn", {
      guid: receipt.guid,
      returnStatus: "-1",
      returnInfo: "unit 长度不符",
      returnTime: receipt.returnTime,
      oriCopMsgId: "M1",
      oriMessageType: "CEB625Message",
      oriBizMessage: "",
      ...change,
    }),
  ]);

test.each([
  ["as text", format({ oriBizMessage: `<![CDATA[${ours}]]>` }), ["AP202608150001"]],
  ["in base64", format({ oriBizMessage: Buffer.from(`${ours}购`).toString("base64") }), ["AP202608150001"]],
  ["as elements", format({ oriBizMessage: ours.replaceAll("ceb:", "") }), ["AP202608150001"]],
  ["not at all", format({}), []],
  ["as nonsense", format({ oriBizMessage: "放行" }), []],
  ["in an envelope", envelope(format({ oriBizMessage: `<![CDATA[${ours}]]>` })), ["AP202608150001"]],
])("a refusal of the form that repeats our message %s is read", async (_, xml, copNos) => {
  expect(await readAll(xml)).toMatchObject([
    {
      kind: "format_refusal",
      document: { copNos, messageId: "M1", returnStatus: "-1", returnInfo: "unit 长度不符" },
    },
  ]);
});

test.each([
  ["an envelope in an envelope", envelope(envelope(message())), "unknown_message"],
  ["an envelope with something else in it", envelope("放行"), "malformed_xml"],
  [
    "an envelope that is not base64",
    envelope("").replace("<Data></Data>", "<Data>放行</Data>"),
    "bad_encoding",
  ],
  ["an envelope with a DOCTYPE inside", envelope(`<!DOCTYPE a>${message()}`), "doctype"],
])("%s is refused", async (_, xml, reason) => {
  expect(await readAll(xml)).toMatchObject([{ kind: "refused", problems: [{ reason }] }]);
});

test("several receipts of one envelope are read one by one, and a bad one costs no other", async () => {
  const entities = [receipt, { ...receipt, returnTime: "昨天" }, { ...receipt, returnStatus: "120" }];
  const xml = messageXml(
    "CEB626Message",
    entities.map((fields) => entityXml("InventoryRefundReturn", fields)),
  );
  expect((await readAll(envelope(xml))).map(({ kind }) => kind)).toEqual([
    ...["refund_receipt", "refused", "refund_receipt"],
  ]);
});
