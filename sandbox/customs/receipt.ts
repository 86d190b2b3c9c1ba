import type { CustomsDocument } from "../events.ts";

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text made safe for XML and HTML, between tags or between quotes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

const SHANGHAI_AHEAD_MS = 8 * 3_600_000;

/** 17 digits, YYYYMMDDhhmmssSSS, of Shanghai's clock (UTC+8, no summer time). */
export function shanghaiDigits(time: number): string {
  return new Date(time + SHANGHAI_AHEAD_MS).toISOString().replace(/\D/g, "");
}

export type ReceiptFields = {
  messageGuid: string;
  guid: string;
  returnStatus: string;
  returnTime: string;
  returnInfo: string;
};

/** A CEB626 message as the real platform writes it: default namespace, this order of attributes, lower-case guid. */
export function renderReceipt(
  document: Pick<
    CustomsDocument,
    "customsCode" | "agentCode" | "ebpCode" | "ebcCode" | "copNo" | "preNo" | "invtNo"
  >,
  fields: ReceiptFields,
): string {
  const elements = {
    guid: fields.guid,
    customsCode: document.customsCode,
    agentCode: document.agentCode,
    ebpCode: document.ebpCode,
    ebcCode: document.ebcCode,
    copNo: document.copNo,
    preNo: document.preNo,
    invtNo: document.invtNo,
    returnStatus: fields.returnStatus,
    returnTime: fields.returnTime,
    returnInfo: fields.returnInfo,
  };
  const body = Object.entries(elements).map(([name, text]) => `    <${name}>${escaped(text)}</${name}>`);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<CEB626Message xmlns="http://www.chinaport.gov.cn/ceb" version="1.0" guid="${fields.messageGuid}">`,
    "  <InvtRefundReturn>",
    ...body,
    "  </InvtRefundReturn>",
    "</CEB626Message>",
    "",
  ].join("\n");
}
