import { createInterface } from "node:readline";
import { decodeCode } from "#lib/domain/barcode/decode-code";
import { shanghaiDay } from "#lib/domain/shanghai";
import { checkWords, faultWords, refusalWords } from "./decode/words.ts";

const year = Number(shanghaiDay(new Date()).slice(0, 4));

/** A line with its written-out separators put back. */
const asSent = (line: string) => line.replace(/\\x1d|\\u001d|<GS>|\{GS\}/gi, "\u001d");

/** One code a line from standard input, one JSON object a line to standard output. */
for await (const line of createInterface({ input: process.stdin })) {
  const decoded = decodeCode(asSent(line), year);
  console.log(JSON.stringify({ input: line, ...decoded, ...why(decoded) }));
}

function why(decoded: ReturnType<typeof decodeCode>): { why?: string } {
  if (decoded.kind !== "refused") return {};
  const { fault } = decoded;
  const check = "check" in fault && fault.check ? checkWords[fault.check] : undefined;
  return { why: check ?? faultWords[fault.code] ?? refusalWords[fault.code] ?? fault.code };
}
