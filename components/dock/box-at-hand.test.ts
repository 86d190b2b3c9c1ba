import { expect, test } from "vitest";
import { arrivalsUrl, boxAtHand, damagesUrl } from "#components/dock/box-at-hand";
import type { Arrived } from "#components/dock/dock-row";
import type { QueuedScan, ScanRequest } from "#components/scan/queued-scan";

const waiting = (text: string, request: ScanRequest): QueuedScan => ({
  key: `${text} ${request.url}`,
  order: 1,
  text,
  entry: "scanner",
  scannedAt: "2026-11-21T03:00:00Z",
  request,
  isAside: false,
});
const scan = (text: string) => waiting(text, { url: arrivalsUrl, body: { waybillNo: text } });
const note = (waybillNo: string, damage: string | null) =>
  waiting(waybillNo, { url: damagesUrl, body: { waybillNo, damage } });
const [here, next] = ["SF1234567890123", "SF1234567890124"];
const last: Arrived = {
  result: "arrived",
  waybillNo: here,
  carrier: "sf",
  status: "arrived",
  damage: "torn",
  arrivedAt: "2026-11-21T03:00:00Z",
  arrivedBy: "韩冬",
  flag: { kind: "in_time" },
  forward: false,
  bagNo: null,
  handoverNo: null,
  afterClosing: false,
};
const heard = { waybillNo: here, damage: "torn", status: "arrived", isHeard: true };
const unheard = { waybillNo: next, damage: null, status: "arrived", isHeard: false };

test.each([
  ["none before the first scan", [], null, null],
  ["the one the server answered last", [], last, heard],
  ["the one whose scan still waits", [scan(next)], last, unheard],
  ["the newest of those that wait", [scan(here), scan(next)], null, unheard],
  [
    "one with the damage that waits behind its scan",
    [scan(next), note(next, "wet")],
    last,
    { ...unheard, damage: "wet" },
  ],
  ["one without the damage that was taken back", [note(here, null)], last, { ...heard, damage: null }],
  ["untouched by the damage of another", [scan(next), note(here, "wet")], last, unheard],
])("the box at hand is %s", (_, pending, answered, box) => {
  expect(boxAtHand(pending, answered)).toEqual(box);
});
