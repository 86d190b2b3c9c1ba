import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCebTree } from "#lib/customs/read/parse-ceb-tree";
import type { FieldInput } from "#lib/domain/ceb/field-table";
import { refundApplicationsFromTree } from "#lib/domain/ceb/refund-application";
import { renderRefundApplication } from "#lib/domain/ceb/render-refund-application";

const head = {
  guid: "0B9F6B1E-4C0A-4E57-9A5B-2C7E5D9A1001",
  appType: "1",
  appTime: "20260815093000",
  appStatus: "2",
  customsCode: "2991",
  orderNo: "TM20260802000001",
  ebpCode: "3301960AAA",
  ebpName: "示例电商平台",
  ebcCode: "3105960A01",
  ebcName: "示例电商企业",
  logisticsNo: "SF1234567890123",
  logisticsCode: "3301980A01",
  logisticsName: "示例物流企业",
  copNo: "TH20260815000001",
  invtNo: "31052026I000000123",
  buyerIdType: "1",
  buyerIdNumber: "000000000000000001",
  buyerName: "张三",
  buyerTelephone: "13800000000",
  agentCode: "3301980ZZZ",
  agentName: "示例报关企业",
  reason: "七天无理由退货",
};
const line = { gnum: "1", gcode: "3304990039", gname: "面霜", qty: "1", unit: "142" };
const transfer = {
  copCode: "3301960A01",
  copName: "示例退货中心仓企业",
  dxpMode: "DXP",
  dxpId: "DXPENT0000000001",
};

function render(headChange: FieldInput = {}, lines: readonly FieldInput[] = [line]) {
  return renderRefundApplication({ head: { ...head, ...headChange }, lines, transfer });
}

function readBack(xml: string) {
  const parsed = parseCebTree(xml);
  if (!parsed.ok) throw new Error(parsed.reason);
  return refundApplicationsFromTree(parsed.tree);
}

describe("renderRefundApplication", () => {
  it("writes exactly these bytes", () => {
    const { xml } = render();
    expect(xml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<ceb:CEB625Message guid="0B9F6B1E-4C0A-4E57-9A5B-2C7E5D9A1001" version="1.0" xmlns:ceb="http://www.chinaport.gov.cn/ceb" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
    <ceb:InvtRefund>
      <ceb:InvtRefundHead>
        <ceb:guid>0B9F6B1E-4C0A-4E57-9A5B-2C7E5D9A1001</ceb:guid>
        <ceb:appType>1</ceb:appType>
        <ceb:appTime>20260815093000</ceb:appTime>
        <ceb:appStatus>2</ceb:appStatus>
        <ceb:customsCode>2991</ceb:customsCode>
        <ceb:orderNo>TM20260802000001</ceb:orderNo>
        <ceb:ebpCode>3301960AAA</ceb:ebpCode>
        <ceb:ebpName>示例电商平台</ceb:ebpName>
        <ceb:ebcCode>3105960A01</ceb:ebcCode>
        <ceb:ebcName>示例电商企业</ceb:ebcName>
        <ceb:logisticsNo>SF1234567890123</ceb:logisticsNo>
        <ceb:logisticsCode>3301980A01</ceb:logisticsCode>
        <ceb:logisticsName>示例物流企业</ceb:logisticsName>
        <ceb:copNo>TH20260815000001</ceb:copNo>
        <ceb:invtNo>31052026I000000123</ceb:invtNo>
        <ceb:buyerIdType>1</ceb:buyerIdType>
        <ceb:buyerIdNumber>000000000000000001</ceb:buyerIdNumber>
        <ceb:buyerName>张三</ceb:buyerName>
        <ceb:buyerTelephone>13800000000</ceb:buyerTelephone>
        <ceb:agentCode>3301980ZZZ</ceb:agentCode>
        <ceb:agentName>示例报关企业</ceb:agentName>
        <ceb:reason>七天无理由退货</ceb:reason>
      </ceb:InvtRefundHead>
      <ceb:InvtRefundList>
        <ceb:gnum>1</ceb:gnum>
        <ceb:gcode>3304990039</ceb:gcode>
        <ceb:gname>面霜</ceb:gname>
        <ceb:qty>1</ceb:qty>
        <ceb:unit>142</ceb:unit>
      </ceb:InvtRefundList>
    </ceb:InvtRefund>
    <ceb:BaseTransfer>
        <ceb:copCode>3301960A01</ceb:copCode>
        <ceb:copName>示例退货中心仓企业</ceb:copName>
        <ceb:dxpMode>DXP</ceb:dxpMode>
        <ceb:dxpId>DXPENT0000000001</ceb:dxpId>
    </ceb:BaseTransfer>
</ceb:CEB625Message>
`);
  });

  it("is read back as it was given, whatever the text", () => {
    const text = fc
      .string({ unit: "binary", minLength: 1, maxLength: 90 })
      .map((raw) => raw.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, "").trim())
      .filter((clean) => clean !== "");
    const tricky = fc.constantFrom("a & b", "<x>", "]]>", `"'`, "&amp;", "&#60;", "第一行\r\n第二行\r第三行");
    fc.assert(
      fc.property(fc.oneof(text, tricky), fc.oneof(text, tricky), (reason, note) => {
        const { xml, problems } = render({ reason, note });
        expect(problems).toEqual([]);
        expect(readBack(xml ?? "")).toMatchObject([{ ok: true, document: { head: { reason, note } } }]);
      }),
    );
  });

  it.each([
    [{ guid: head.guid.toLowerCase() }, "guid wrong_format"],
    [{ customsCode: null }, "customsCode missing"],
    [{ invtNo: "3105" }, "invtNo wrong_format"],
    [{ buyerIdType: "2" }, "buyerIdType wrong_value"],
    [{ buyerName: "" }, "buyerName missing"],
    [{ buyerName: " \t\n " }, "buyerName missing"],
    [{ orderNo: "　" }, "orderNo missing"],
    [{ reason: "x".repeat(1001) }, "reason too_long"],
    [{ reason: "坏了\u0007" }, "reason control_character"],
    [{ reason: "坏了\ufffe" }, "reason control_character"],
  ])("refuses %j: %s", (change, expected) => {
    const { xml, problems } = render(change);
    expect(xml).toBeNull();
    expect(problems.map(({ field, reason }) => `${field} ${reason}`)).toEqual([expected]);
  });

  it.each([
    ["no lines", [], "InvtRefundList no_lines"],
    [
      "a hundred lines",
      Array.from({ length: 100 }, (_, index) => ({ ...line, gnum: `${index + 1}` })),
      "InvtRefundList too_many_lines",
    ],
    ["a line twice", [line, { ...line, gnum: "01" }], "InvtRefundList[2].gnum duplicate"],
    ["a quantity of nothing", [{ ...line, qty: "0" }], "InvtRefundList[1].qty not_positive"],
    ["a quantity too precise", [{ ...line, qty: "0.000001" }], "InvtRefundList[1].qty too_precise"],
  ])("refuses %s", (_, lines, expected) => {
    expect(render({}, lines).problems.map(({ field, reason }) => `${field} ${reason}`)).toEqual([expected]);
  });

  it("never writes an empty element, nor blanks around a text", () => {
    const { xml } = render({ note: " ", preNo: "", reason: "\n 坏了\t一半 \n" });
    expect(xml).not.toMatch(/<ceb:(note|preNo)>/);
    expect(xml).toContain("<ceb:reason>坏了\t一半</ceb:reason>");
  });

  it("names who receives copies, five at most, after the transfer part", () => {
    const subscriber = { status: "RET", dxpMode: "DXP", dxpAddress: "DXPENT0000000002" };
    const of = (subscribers: FieldInput[]) =>
      renderRefundApplication({ head, lines: [line], transfer, subscribers });
    expect(of([subscriber]).xml?.split("</ceb:BaseTransfer>\n")[1]).toBe(`    <ceb:BaseSubscribe>
        <ceb:status>RET</ceb:status>
        <ceb:dxpMode>DXP</ceb:dxpMode>
        <ceb:dxpAddress>DXPENT0000000002</ceb:dxpAddress>
    </ceb:BaseSubscribe>
</ceb:CEB625Message>
`);
    expect(of(Array(5).fill(subscriber)).problems).toEqual([]);
    expect(of(Array(6).fill(subscriber)).problems).toMatchObject([{ field: "BaseSubscribe" }]);
    expect(of([{ ...subscriber, status: "SOME" }]).problems).toMatchObject([
      { field: "BaseSubscribe[1].status", reason: "wrong_value" },
    ]);
  });

  it("names a transfer part that is not complete", () => {
    const { problems } = renderRefundApplication({
      head,
      lines: [line],
      transfer: { ...transfer, dxpId: "" },
    });
    expect(problems).toEqual([{ field: "BaseTransfer.dxpId", reason: "missing", params: {} }]);
  });
});
