import { expect, test } from "vitest";
import { parseCebTree } from "#lib/customs/read/parse-ceb-tree";
import { wrapInDxp } from "#lib/domain/ceb/dxp-envelope";
import {
  bundleRefundMessages,
  joinRefundMessage,
  partsOfRefundMessage,
} from "#lib/domain/ceb/refund-message";

const guid = "0B9F6B1E-4C0A-4E57-9A5B-2C7E5D9A1001";
const transport = "    <ceb:BaseTransfer>\n        <ceb:dxpId>A</ceb:dxpId>\n    </ceb:BaseTransfer>";
const refund = (text: string) =>
  `    <ceb:InvtRefund>\n        <ceb:reason>${text}</ceb:reason>\n    </ceb:InvtRefund>`;
const message = (text: string) => joinRefundMessage(guid, refund(text), transport);

test("one alone is cut into its parts and joined to the same bytes", () => {
  const parts = partsOfRefundMessage(message("一"));
  expect(parts).toEqual({ refund: refund("一"), transport });
  expect(bundleRefundMessages(guid, [message("一")])).toBe(message("一"));
});

test("many stand in their order before one transport part", () => {
  const xml = bundleRefundMessages(guid, [message("一"), message("二"), message("三")]);
  expect(xml).toBe(joinRefundMessage(guid, [refund("一"), refund("二"), refund("三")].join("\n"), transport));
  const parsed = parseCebTree(xml);
  expect(parsed.ok && parsed.tree.children.map(({ name }) => name)).toEqual([
    ...["InvtRefund", "InvtRefund", "InvtRefund", "BaseTransfer"],
  ]);
});

test.each([
  ["a hundred and one", Array(101).fill(message("一"))],
  [
    "two transport parts",
    [message("一"), joinRefundMessage(guid, refund("二"), transport.replace("A", "B"))],
  ],
  ["nothing", []],
  ["what we did not write", ["<ceb:CEB625Message/>"]],
])("%s is no message", (_, messages) => {
  expect(() => bundleRefundMessages(guid, messages)).toThrow();
});

test("an envelope carries the message whole", () => {
  const data = Buffer.from(message("一")).toString("base64");
  const xml = wrapInDxp({
    copMsgId: guid,
    senderId: "DXPENT0000099999",
    receiverId: "DXPEDCCEB0000002",
    createdAt: new Date("2026-08-15T16:30:00.500Z"),
    messageType: "CEB625Message",
    data,
  });
  expect(xml).toContain("<CreatTime>2026-08-16T00:30:00+08:00</CreatTime>");
  const parsed = parseCebTree(xml);
  expect(parsed.ok && parsed.tree.children.map(({ name, text }) => [name, text])).toEqual([
    ["TransInfo", ""],
    ["Data", data],
  ]);
});
