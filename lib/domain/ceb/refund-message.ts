/** The schema allows 1 to 100 applications per message. */
export const maxApplications = 100;

const beginsRefund = "    <ceb:InvtRefund>";
const beginsTransport = "    <ceb:BaseTransfer>";
const endsMessage = "\n</ceb:CEB625Message>\n";

/** A whole CEB625 of its written parts; the guid is the message's own. */
export function joinRefundMessage(guid: string, refunds: string, transport: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<ceb:CEB625Message guid="${guid}" version="1.0" xmlns:ceb="http://www.chinaport.gov.cn/ceb" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    refunds,
    `${transport}${endsMessage}`,
  ].join("\n");
}

/** The parts of a message that `renderRefundApplication` wrote. */
export type RefundMessageParts = { refund: string; transport: string };

/** Cuts a written message into its application and the transport part that ends it. */
export function partsOfRefundMessage(xml: string): RefundMessageParts {
  const refundAt = xml.indexOf(beginsRefund);
  const transportAt = xml.lastIndexOf(beginsTransport);
  if (refundAt < 0 || transportAt < refundAt || !xml.endsWith(endsMessage)) {
    throw new Error("not a CEB625 of our own writing");
  }
  return {
    refund: xml.slice(refundAt, transportAt - 1),
    transport: xml.slice(transportAt, -endsMessage.length),
  };
}

/**
 * Messages of one application each, written anew as one message with its own guid: the same bytes for the
 * same applications in the same order. All must end in the same transport part; more than a hundred is an error.
 */
export function bundleRefundMessages(guid: string, messages: readonly string[]): string {
  const parts = messages.map(partsOfRefundMessage);
  const transports = new Set(parts.map(({ transport }) => transport));
  if (transports.size !== 1 || parts.length > maxApplications) {
    throw new Error(
      `${parts.length} applications with ${transports.size} transport parts are not one message`,
    );
  }
  const refunds = parts.map(({ refund }) => refund).join("\n");
  return joinRefundMessage(guid, refunds, [...transports].join());
}
