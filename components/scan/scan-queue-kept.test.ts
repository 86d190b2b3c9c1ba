import { describe, expect, it } from "vitest";
import type { QueuedScan } from "#components/scan/queued-scan";
import { bench, type Kept, memoryStore, scanOf, turn } from "#components/scan/scan-queue.testing";

describe("createScanQueue and what the browser keeps", () => {
  it("R13 asks the server while the browser still writes the scan and its request down", async () => {
    const kept: Kept = new Map();
    const asSent: QueuedScan[] = [];
    const later: QueuedScan[] = [];
    const slow = {
      ...memoryStore(kept),
      save: (scans: readonly QueuedScan[]) => {
        (asSent.length === 0 ? asSent : later).push(...scans);
        return new Promise<boolean>(() => {});
      },
    };
    const desk = bench([{ text: "a" }, { text: "b" }], kept, 1, slow);
    await turn();
    desk.queue.add(scanOf("P1", 1));
    desk.queue.add(scanOf("P2", 2));
    await turn();
    expect(asSent).toMatchObject([{ text: "P1", request: desk.sent[0] && { body: desk.sent[0].body } }]);
    // What waited is asked for with what came before it, and that is not sent before it is written down.
    expect(desk.said).toEqual(["ok P1 a"]);
    expect(later.at(-1)).toMatchObject({ text: "P2", request: { body: { parcel: "P1" } } });
  });

  it("R26 sends what was left here before what is scanned while that is being read", async () => {
    const kept: Kept = new Map([["key-P1", scanOf("P1", 1)]]);
    const desk = bench([{ text: "a" }, { text: "b" }], kept);
    desk.queue.add(scanOf("P0", 0));
    expect(desk.state()).toMatchObject({ isRead: false, pending: [{ text: "P0" }] });
    expect(desk.sent).toEqual([]);
    await turn();
    expect(desk.said).toEqual(["ok P1 a", "ok P0 b"]);
  });

  it("R26 finds its scans again after a reload, in order, with the request of the first attempt", async () => {
    const before = bench([null]);
    before.queue.add(scanOf("P1", 10));
    before.queue.add(scanOf("P2", 9));
    await turn();
    before.queue.stop();
    await turn();
    expect(before.said).toEqual([]);
    const after = bench([{ text: "b" }, { text: "a" }], before.kept);
    await turn();
    expect(after.said).toEqual(["ok P2 b", "ok P1 a"]);
    expect(after.sent[1]).toEqual(before.sent[0]);
  });

  it("sends a scan that the browser would not keep, and says so", async () => {
    const desk = bench([null], null);
    desk.queue.add(scanOf("P1", 1));
    await turn();
    expect(desk.sent.length).toBe(1);
    expect(desk.state()).toMatchObject({ isKept: false, pending: [{ text: "P1" }] });
  });
});
