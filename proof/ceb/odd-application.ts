import type { FieldInput } from "#lib/domain/ceb/field-table";
import type { RefundApplicationInput } from "#lib/domain/ceb/refund-application";
import type { Random } from "../../scripts/demo/random.ts";
import { oddCode, oddText } from "./odd-text.ts";

const oddQuantities = [
  "0.00001",
  "1",
  "99999999999999.99999",
  "0.5",
  "00012.50000",
  "3.10",
  "1000000",
  "7.0",
];

/** A lawful application as odd as the tables allow, with its transport part; the same for the same draws. */
export function oddApplication(random: Random, lines: number): RefundApplicationInput {
  const code = (most: number) => (random.isLucky(0.7) ? `33019${random.digits(5)}` : oddText(random, most));
  const head = {
    guid: oddGuid(random),
    appType: random.pick(["1", "2", "3"]),
    appTime: oddTime(random),
    appStatus: random.pick(["1", "2"]),
    customsCode: random.digits(4),
    orderNo: oddText(random, 60),
    ebpCode: code(18),
    ebpName: oddText(random, 100),
    ebcCode: code(18),
    ebcName: oddText(random, 100),
    logisticsNo: oddText(random, 60),
    logisticsCode: code(18),
    logisticsName: oddText(random, 100),
    copNo: random.pick([null, oddCode(random, 20), `TH${random.digits(14)}`]),
    preNo: random.pick([null, "", oddCode(random, 18)]),
    invtNo: `${random.digits(8)}${random.pick(["I", "E"])}${random.digits(9)}`,
    buyerIdType: "1",
    buyerIdNumber: oddText(random, 60),
    buyerName: oddText(random, 60),
    buyerTelephone: oddText(random, 30),
    agentCode: code(18),
    agentName: oddText(random, 100),
    reason: oddText(random, random.isLucky(0.05) ? 1000 : 60),
    note: oddNote(random),
  };
  return {
    head,
    lines: Array.from({ length: lines }, (_, index) => oddLine(random, index + 1)),
    ...oddTransport(random),
  };
}

function oddLine(random: Random, gnum: number): FieldInput {
  return {
    gnum: random.isLucky(0.1) ? `0${gnum}` : String(gnum),
    gcode: random.digits(10),
    gname: oddText(random, 250),
    qty: random.isLucky(0.6)
      ? random.pick(oddQuantities)
      : `${random.int(1, 9999)}.${random.digits(random.int(1, 5))}`,
    unit: random.isLucky(0.9) ? random.digits(3) : oddCode(random, 3),
    note: oddNote(random),
  };
}

/** The transport part that the applications of one message share. */
export function oddTransport(random: Random): Pick<RefundApplicationInput, "transfer" | "subscribers"> {
  const subscribers = Array.from({ length: random.isLucky(0.7) ? 0 : random.int(1, 5) }, () => ({
    status: random.pick(["ALL", "DATA", "RET"]),
    dxpMode: "DXP",
    dxpAddress: oddText(random, 100),
    note: oddNote(random),
  }));
  return {
    transfer: {
      copCode: oddText(random, 18),
      copName: oddText(random, 100),
      dxpMode: "DXP",
      dxpId: oddText(random, 30),
      note: oddNote(random),
    },
    subscribers,
  };
}

function oddNote(random: Random): string | null {
  if (random.isLucky(0.6)) return random.pick([null, "", " ", "\t\n", "\u3000"]);
  return oddText(random, random.isLucky(0.03) ? 1000 : 80);
}

export function oddGuid(random: Random): string {
  const hex = (length: number) => Array.from({ length }, () => random.pick([..."0123456789ABCDEF"])).join("");
  return [8, 4, 4, 4, 12].map(hex).join("-");
}

function oddTime(random: Random): string {
  const two = (least: number, most: number) => String(random.int(least, most)).padStart(2, "0");
  const leap = random.isLucky(0.05) ? "20280229" : `${random.int(2020, 2039)}${two(1, 12)}${two(1, 28)}`;
  return `${leap}${two(0, 23)}${two(0, 59)}${two(0, 59)}`;
}
