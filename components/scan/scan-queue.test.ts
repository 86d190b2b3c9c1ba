import { describe, expect, it } from "vitest";
import { away, bench, type Failure, scanOf, turn } from "#components/scan/scan-queue.testing";
import { unreadQueue } from "#components/scan/scan-queue-state";

describe("createScanQueue", () => {
  it("R13 sends one after the other, each knowing the answers before it", async () => {
    const desk = bench([{ text: "a" }, { text: "b" }]);
    desk.queue.add(scanOf("P1", 1));
    desk.queue.add(scanOf("P2", 2));
    expect(desk.state()?.pending.map((scan) => scan.text)).toEqual(["P1", "P2"]);
    await turn();
    expect(desk.said).toEqual(["ok P1 a", "ok P2 b"]);
    expect(desk.sent.map(({ body }) => body.parcel)).toEqual(["none", "P1"]);
    expect(desk.state()).toEqual({ ...unreadQueue, isRead: true });
    expect([...(desk.kept ?? [])]).toEqual([]);
  });

  it("R27 repeats with the same key and body until answered, and lets nothing overtake", async () => {
    const desk = bench([away, { status: 503, code: "database_away" }, { text: "a" }, { text: "b" }]);
    desk.queue.add(scanOf("P1", 1));
    desk.queue.add(scanOf("P2", 2));
    await turn();
    expect(desk.state()).toMatchObject({ trouble: "unreachable" });
    expect(desk.sent.length).toBe(1);
    desk.waits[0]?.end();
    await turn();
    desk.queue.wake();
    await turn();
    expect(desk.sent.map(({ key }) => key)).toEqual(["key-P1", "key-P1", "key-P1", "key-P2"]);
    expect(desk.sent[2]).toEqual(desk.sent[0]);
    expect(desk.waits.map(({ ms }) => ms)).toEqual([250, 500]);
    expect(desk.said).toEqual(["ok P1 a", "ok P2 b"]);
  });

  it("R27 never drops a scan that the server failed at, however often", async () => {
    const failed: Failure = { status: 500, code: "unexpected" };
    const desk = bench([...Array.from({ length: 9 }, () => failed), { text: "a" }, { text: "b" }]);
    desk.queue.add(scanOf("P1", 1));
    desk.queue.add(scanOf("P2", 2));
    await turn();
    expect(desk.state()).toMatchObject({ trouble: "failing", pending: [{ text: "P1" }, { text: "P2" }] });
    for (let attempt = 0; attempt < 9; attempt += 1) {
      desk.waits[attempt]?.end();
      await turn();
    }
    expect(desk.waits.map(({ ms }) => ms)).toEqual([250, 500, 1000, 2000, 4000, 8000, 8000, 8000, 8000]);
    expect(desk.said).toEqual(["ok P1 a", "ok P2 b"]);
    expect(new Set(desk.sent.slice(0, 10).map(({ key }) => key))).toEqual(new Set(["key-P1"]));
  });

  it("R27 goes on behind a scan that a person set aside, and keeps that one until it is sent again", async () => {
    const failed: Failure = { status: 500, code: "unexpected" };
    const desk = bench([failed, { text: "b" }, { text: "a" }]);
    desk.queue.add(scanOf("P1", 1));
    desk.queue.add(scanOf("P2", 2));
    await turn();
    desk.queue.setAside();
    await turn();
    expect(desk.said).toEqual(["ok P2 b"]);
    expect(desk.state()).toMatchObject({ trouble: "none", pending: [], aside: [{ text: "P1" }] });
    expect(desk.kept?.get("key-P1")).toMatchObject({ isAside: true });
    const reloaded = bench([], desk.kept);
    await turn();
    expect(reloaded.state()).toMatchObject({ pending: [], aside: [{ text: "P1" }] });
    desk.queue.takeUp("key-P1");
    await turn();
    expect(desk.sent.at(-1)).toEqual(desk.sent[0]);
    expect(desk.said).toEqual(["ok P2 b", "ok P1 a"]);
    expect(desk.state()).toMatchObject({ pending: [], aside: [] });
  });

  it("R27 sets nothing aside that merely waits, and sends nothing again that was given up", async () => {
    const failed: Failure = { status: 500, code: "unexpected" };
    const desk = bench([away, failed]);
    desk.queue.add(scanOf("P1", 1));
    await turn();
    desk.queue.setAside();
    expect(desk.state()).toMatchObject({ trouble: "unreachable", pending: [{ text: "P1" }], aside: [] });
    desk.queue.wake();
    await turn();
    desk.queue.setAside();
    desk.queue.drop("key-P1");
    await turn();
    expect(desk.state()).toMatchObject({ pending: [], aside: [] });
    expect([...(desk.kept ?? [])]).toEqual([]);
    expect(desk.sent).toHaveLength(2);
  });

  it("R13 sends what waits in one request of up to so many, and the rest behind it", async () => {
    const desk = bench([[{ text: "a" }], [{ text: "b" }, { text: "c" }], [{ text: "d" }]], new Map(), 2);
    for (const [at, text] of ["P1", "P2", "P3", "P4"].entries()) desk.queue.add(scanOf(text, at));
    await turn();
    expect(desk.requests).toEqual([["P1", "P2"], ["P2", "P3"], ["P4"]]);
    expect(desk.said).toEqual(["ok P1 a", "ok P2 b", "ok P3 c", "ok P4 d"]);
    expect(desk.sent.map(({ body }) => body.parcel)).toEqual(desk.sent.map(() => "none"));
  });

  it("sends scans of one address in one request, and one of another address behind them", async () => {
    const desk = bench([[{ text: "a" }, { text: "b" }], [{ text: "wet" }], [{ text: "c" }]], new Map(), 9);
    const request = { url: "/api/damages", body: { waybillNo: "P2" } };
    desk.queue.add(scanOf("P1", 1));
    desk.queue.add(scanOf("P2", 2));
    desk.queue.add({ ...scanOf("P2", 3), key: "key-damage", request });
    desk.queue.add(scanOf("P3", 4));
    await turn();
    expect(desk.requests).toEqual([["P1", "P2"], ["P2"], ["P3"]]);
    expect(desk.sent[2]).toEqual({ key: "key-damage", body: request.body });
    expect(desk.said).toEqual(["ok P1 a", "ok P2 b", "ok P2 wet", "ok P3 c"]);
  });

  it("R27 a scan that the server fails at among others waits alone, and is tried with the next one", async () => {
    const failed: Failure = { status: 500, code: "unexpected" };
    const refused: Failure = { status: 422, code: "code_refused" };
    const desk = bench(
      [[{ text: "a" }, failed, refused], [failed, { text: "d" }], [{ text: "b" }]],
      new Map(),
      3,
    );
    for (const [at, text] of ["P1", "P2", "P3"].entries()) desk.queue.add(scanOf(text, at));
    await turn();
    expect(desk.said).toEqual(["ok P1 a", "no P3 code_refused"]);
    expect(desk.state()).toMatchObject({ trouble: "failing", pending: [{ text: "P2" }] });
    desk.queue.add(scanOf("P4", 4));
    await turn();
    expect(desk.requests.at(-1)).toEqual(["P2", "P4"]);
    expect([...(desk.kept?.keys() ?? [])]).toEqual(["key-P2"]);
    desk.queue.wake();
    await turn();
    expect(desk.said.slice(2)).toEqual(["ok P4 d", "ok P2 b"]);
  });

  it("R27 takes no answer to the request as a whole for the server's word on a scan", async () => {
    const foreign: Failure = { status: 403, code: "origin_foreign" };
    const desk = bench([foreign, [], [{ text: "a" }]], new Map(), 2);
    desk.queue.add(scanOf("P1", 1));
    await turn();
    expect(desk.state()).toMatchObject({ trouble: "failing", pending: [{ text: "P1" }] });
    desk.queue.wake();
    await turn();
    expect(desk.state()).toMatchObject({ trouble: "failing" });
    desk.queue.wake();
    await turn();
    expect(desk.said).toEqual(["ok P1 a"]);
  });

  it("takes a refusal as the server's word and goes on", async () => {
    const desk = bench([{ status: 409, code: "parcel_counted" }, { text: "b" }]);
    desk.queue.add(scanOf("P1", 1));
    desk.queue.add(scanOf("P2", 2));
    await turn();
    expect(desk.said).toEqual(["no P1 parcel_counted", "ok P2 b"]);
  });

  it("R27 waits for the person to sign in again", async () => {
    const desk = bench([{ status: 401, code: "signed_out" }, { text: "a" }]);
    desk.queue.add(scanOf("P1", 1));
    await turn();
    expect(desk.state()).toMatchObject({ trouble: "signed_out", pending: [{ text: "P1" }] });
    desk.queue.wake();
    await turn();
    expect(desk.said).toEqual(["ok P1 a"]);
  });
});
