import type { Answer } from "../http.ts";
import { escaped } from "./receipt.ts";

/** The gateway's answer to a message: 0 and the numbers it took, or a code and what is wrong. */
export function dxpAnswer(
  status: number,
  code: string,
  info: string,
  dxpId: string,
  copNos: string[],
): Answer {
  const results = copNos.map(
    (copNo) => `<Result><RecId>${escaped(copNo)}</RecId><Code>${code}</Code></Result>`,
  );
  const body = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<DxpRep ver="1.0" xmlns="http://www.chinaport.gov.cn/dxp">',
    `  <RecevierId>${escaped(dxpId.slice(0, 16))}</RecevierId>`,
    "  <Response>",
    `    <ResponseCode>${code}</ResponseCode>`,
    `    <ResponseInfo>${escaped(info.slice(0, 300))}</ResponseInfo>`,
    ...(results.length > 0 ? [`    <Results>${results.join("")}</Results>`] : []),
    "  </Response>",
    "</DxpRep>",
    "",
  ].join("\n");
  return { status, type: "application/xml; charset=utf-8", body };
}
