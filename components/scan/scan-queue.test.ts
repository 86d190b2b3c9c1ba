import { describe, expect, it } from "vitest";
import { createScanQueue, type QueuedScan, type ScanQueueState } from "#components/scan/scan-queue";
import { createScanStore } from "#components/scan/scan-store";
import { scanTrouble } from "#components/scan/scan-trouble";

type Failure = { status: number; code: string };
type Reply = { text: string } | Failure;

const away: Failure = { status: 0, code: "" };
const scanOf = (text: string, order: number): QueuedScan => ({
  key: `key-${text}`,
  order,
  text,
  entry: "scanner",
  scannedAt: "2026-11-21T06:05:00.000Z",
  request: null,
});

function memoryStorage(limit = Number.POSITIVE_INFINITY): Storage {
  const entries = new Map<string, string>();
  return {
    get length() {
      return entries.size;
    },
    clear: () => entries.clear(),
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (name) => entries.get(name) ?? null,
    removeItem: (name) => void entries.delete(name),
    setItem(name, text) {
      if (entries.size >= limit && !entries.has(name)) throw new Error("quota");
      entries.set(name, text);
    },
  };
}

/** A bench whose server answers from a list of replies, one for each attempt, and `null` never. */
function bench(replies: (Reply | null)[], storage = memoryStorage()) {
  const sent: { key: string; body: Readonly<Record<string, unknown>> }[] = [];
  const said: string[] = [];
  const waits: { ms: number; end: () => void }[] = [];
  const states: ScanQueueState[] = [];
  let parcel = "none";
  const queue = createScanQueue<{ text: string }>({
    store: createScanStore(storage, "B1", "u1"),
    toRequest: (scan) => ({ url: "/api/scans", body: { code: scan.text, parcel } }),
    post(request, key, signal) {
      sent.push({ key, body: request.body });
      const reply = replies.shift();
      if (reply && "text" in reply) return Promise.resolve(reply);
      if (reply) return Promise.reject(reply);
      return new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(away)));
    },
    troubleOf: (error) => scanTrouble(error as Failure),
    onAnswer(scan, answer) {
      parcel = scan.text;
      said.push(`ok ${scan.text} ${answer.text}`);
    },
    onRefused: (scan, error) => said.push(`no ${scan.text} ${(error as Failure).code}`),
    onChange: (state) => states.push(state),
    wait: (ms, signal) =>
      new Promise((resolve) => {
        waits.push({ ms, end: resolve });
        signal.addEventListener("abort", () => resolve());
      }),
  });
  return { queue, sent, said, waits, storage, state: () => states.at(-1) };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe("createScanQueue", () => {
  it("sends one after the other, each knowing the answers before it", async () => {
    const desk = bench([{ text: "a" }, { text: "b" }]);
    desk.queue.add(scanOf("P1", 1));
    desk.queue.add(scanOf("P2", 2));
    expect(desk.state()?.pending.map((scan) => scan.text)).toEqual(["P1", "P2"]);
    await turn();
    expect(desk.said).toEqual(["ok P1 a", "ok P2 b"]);
    expect(desk.sent.map(({ body }) => body.parcel)).toEqual(["none", "P1"]);
    expect(desk.state()).toEqual({ pending: [], trouble: "none", isKept: true });
    expect(desk.storage.length).toBe(0);
  });

  it("repeats with the same key and body until answered, and lets nothing overtake", async () => {
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

  it("takes a refusal as the server's word and goes on", async () => {
    const desk = bench([{ status: 409, code: "parcel_counted" }, { text: "b" }]);
    desk.queue.add(scanOf("P1", 1));
    desk.queue.add(scanOf("P2", 2));
    await turn();
    expect(desk.said).toEqual(["no P1 parcel_counted", "ok P2 b"]);
  });

  it("waits for the person to sign in again", async () => {
    const desk = bench([{ status: 401, code: "signed_out" }, { text: "a" }]);
    desk.queue.add(scanOf("P1", 1));
    await turn();
    expect(desk.state()).toMatchObject({ trouble: "signed_out", pending: [{ text: "P1" }] });
    desk.queue.wake();
    await turn();
    expect(desk.said).toEqual(["ok P1 a"]);
  });

  it("finds its scans again after a reload, in order, with the request of the first attempt", async () => {
    const before = bench([null]);
    before.queue.add(scanOf("P1", 10));
    before.queue.add(scanOf("P2", 9));
    await turn();
    before.queue.stop();
    await turn();
    expect(before.said).toEqual([]);
    const after = bench([{ text: "b" }, { text: "a" }], before.storage);
    await turn();
    expect(after.said).toEqual(["ok P2 b", "ok P1 a"]);
    expect(after.sent[1]).toEqual(before.sent[0]);
  });

  it("sends a scan that the browser would not keep, and says so", async () => {
    const desk = bench([null], memoryStorage(0));
    desk.queue.add(scanOf("P1", 1));
    await turn();
    expect(desk.sent.length).toBe(1);
    expect(desk.state()).toMatchObject({ isKept: false, pending: [{ text: "P1" }] });
  });
});

describe("createScanStore", () => {
  it("keeps benches and people apart and leaves out what it cannot read", () => {
    const storage = memoryStorage();
    const mine = createScanStore(storage, "B1", "u1");
    mine.save(scanOf("P1", 1));
    createScanStore(storage, "B1", "u2").save(scanOf("P2", 2));
    createScanStore(storage, "B2", "u1").save(scanOf("P3", 3));
    storage.setItem("guicang.scan.B1.u1.torn", '{"key":');
    storage.setItem("guicang.scan.B1.u1.other", "{}");
    expect(mine.load()).toEqual([scanOf("P1", 1)]);
    mine.remove("key-P1");
    expect(mine.load()).toEqual([]);
  });
});

describe("scanTrouble", () => {
  it.each([
    [0, "", "unreachable"],
    [503, "database_away", "unreachable"],
    [409, "key_in_progress", "unreachable"],
    [409, "try_again", "unreachable"],
    [401, "signed_out", "signed_out"],
    [404, "code_unknown", "none"],
    [500, "internal", "none"],
  ])("%i %s: %s", (status, code, trouble) => {
    expect(scanTrouble({ status, code })).toBe(trouble);
  });
});
