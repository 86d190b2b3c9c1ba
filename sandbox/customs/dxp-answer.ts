import type { Envelope } from "../events.ts";
import type { Answer } from "../http.ts";
import { transInfo } from "./dxp-message.ts";
import { escaped, shanghaiDigits } from "./receipt.ts";

/** Who sent, in what envelope, and when the gateway answers. */
export type Asked = { dxpId: string; envelope: Envelope | null; at: number };

/** The gateway's answer to a message: 0 and the numbers it took, or a code and what is wrong. */
export function dxpAnswer(
  status: number,
  code: string,
  info: string,
  asked: Asked,
  copNos: string[] = [],
): Answer {
  const { dxpId, envelope, at } = asked;
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
    `  <NoticeTime>${shanghaiDay(at)}</NoticeTime>`,
    ...(envelope ? [`  <OriHead>${transInfo(envelope, at, "CEB625Message")}</OriHead>`] : []),
    "</DxpRep>",
    "",
  ].join("\n");
  return { status, type: "application/xml; charset=utf-8", body };
}

function shanghaiDay(at: number): string {
  return shanghaiDigits(at).replace(/^(\d{4})(\d\d)(\d\d).*/, "$1-$2-$3");
}
