import { createHash, randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { Webhook } from "standardwebhooks";
import { describe, expect, test } from "vitest";
import { feedbackMessages } from "#db/schema/feedback";
import { officeKeys } from "#db/schema/offices";
import { outbox } from "#db/schema/outbox";
import { inScope } from "#db/scope";
import { feedbackXml } from "#lib/domain/feedback-xml";
import { initialOffice, type OfficeSettings } from "#lib/domain/office-registry";
import { acknowledgeFromWire } from "#lib/feedback/acknowledge-from-wire";
import { accepting, makeMessage, randomOffice, readMessage, sign } from "#lib/feedback/message.testing";
import { changeOffice } from "#lib/offices/change-office";
import { feedbackChannel } from "#lib/outbox/feedback-channel";
import { notSent } from "#lib/outbox/send-outcome";
import { settle } from "#lib/outbox/settle";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem } from "#lib/testing";
import { seal } from "#lib/vault";

const system = { scope: "system", code: null, actorId: null } as const;
const endpoint = "http://127.0.0.1:9/feedback";
// A Saturday.
const weekend = new Date("2026-11-21T04:00:00Z");
const monday = new Date("2026-11-23T00:30:00Z");
const weekdays = { days: [1, 2, 3, 4, 5], from: "08:30", until: "17:00" };

async function officeWith(settings: Partial<OfficeSettings>): Promise<string> {
  const office = await randomOffice();
  const supervisor = await actorFor("supervisor");
  await runUseCase(supervisor, changeOffice, { code: office, ...initialOffice, endpoint, ...settings });
  return office;
}

async function queued(id: string) {
  const [row] = await inScope(system, (tx) => tx.select().from(outbox).where(eq(outbox.id, id)));
  if (!row) throw new Error("not queued");
  return row;
}

describe("a message to an office that reads XML", () => {
  test("travels as the XML of its own words, and the answer to that text closes it", async () => {
    const made = await makeMessage({ office: await officeWith({ format: "xml" }) });
    const { message } = made;
    const row = await queued(message.id);
    const wire = row.body?.toString("utf8") ?? "";
    expect(wire).toBe(feedbackXml(message.body));
    expect(message.wireSha256).toBe(createHash("sha256").update(wire).digest("hex"));
    const said = accepting(made);
    const answered = (bodySha256: string) =>
      asSystem(acknowledgeFromWire, sign({ ...said, bodySha256 }, made.secret));
    expect(await answered(message.bodySha256)).toEqual({ effect: "review" });
    expect(await answered(message.wireSha256 ?? "")).toEqual({ effect: "acknowledged" });
  });

  test("says so in its head, and is signed with the key that signs now", async () => {
    const office = await officeWith({ format: "xml" });
    const made = await makeMessage({ office });
    const secret = `whsec_${randomBytes(32).toString("base64")}`;
    await inScope(system, (tx) =>
      tx.insert(officeKeys).values({
        officeCode: office,
        secretSealed: seal(secret, `office_keys:${office}`),
        signsOutgoing: true,
      }),
    );
    const row = await queued(made.message.id);
    const claimed = { ...row, body: row.body ?? Buffer.from("") };
    const request = await asSystem(feedbackChannel.buildRequest, claimed);
    expect(request?.headers["content-type"]).toBe("application/xml; charset=utf-8");
    const headers = { ...request?.headers, "webhook-timestamp": String(Math.floor(Date.now() / 1_000)) };
    expect(() =>
      new Webhook(secret).verify(String(request?.body), headers, { jsonParse: false }),
    ).not.toThrow();
  });
});

describe("an office that keeps hours", () => {
  test("is sent nothing before it opens, when it says so, and its silence alarms only then", async () => {
    const office = await officeWith({ hours: weekdays, deliverInHours: true });
    const { message } = await makeMessage({ office, now: weekend });
    expect(await queued(message.id)).toMatchObject({ nextAttemptAt: monday });
    expect(message.answerDueAt).toEqual(monday);
  });

  test("and keeps others from now on hears and alarms by these, also what was sent before", async () => {
    const office = await officeWith({ hours: weekdays, deliverInHours: true });
    const { message } = await makeMessage({ office, now: weekend });
    const change = async (settings: Partial<OfficeSettings>) => {
      const wanted = { code: office, ...initialOffice, endpoint, ...settings };
      await runUseCase(await actorFor("supervisor"), changeOffice, wanted, { now: weekend });
    };
    const everyDay = { days: [1, 2, 3, 4, 5, 6, 7], from: "10:00", until: "18:00" };
    await change({ hours: everyDay, deliverInHours: true });
    expect(await queued(message.id)).toMatchObject({ nextAttemptAt: weekend });
    expect((await readMessage(message.id)).answerDueAt).toEqual(new Date("2026-11-22T04:00:00Z"));
    const tuesdays = { days: [2], from: "09:00", until: "10:00" };
    await change({ hours: tuesdays, deliverInHours: true });
    expect(await queued(message.id)).toMatchObject({ nextAttemptAt: new Date("2026-11-24T01:00:00Z") });
    expect((await readMessage(message.id)).answerDueAt).toEqual(new Date("2026-11-24T01:00:00Z"));
    await change({ hours: null });
    expect(await queued(message.id)).toMatchObject({ nextAttemptAt: weekend });
    expect((await readMessage(message.id)).answerDueAt).toBeNull();
  });

  test("is tried again only once it is open", async () => {
    const office = await officeWith({ hours: weekdays, deliverInHours: true });
    const closing = new Date("2026-11-20T08:59:59.900Z");
    const { message } = await makeMessage({ office, now: closing });
    const row = await queued(message.id);
    const outcome = { ...notSent("unreachable"), durationMs: 9 };
    const failed = { message: { ...row, body: Buffer.from("") }, outcome, startedAt: closing, random: 0.5 };
    await asSystem(settle, failed, { now: closing });
    expect(await queued(message.id)).toMatchObject({ nextAttemptAt: monday });
  });

  test("has no alarm moved that it answered", async () => {
    const office = await officeWith({ hours: weekdays });
    const made = await makeMessage({ office, now: weekend });
    await asSystem(acknowledgeFromWire, sign(accepting(made), made.secret));
    await runUseCase(await actorFor("supervisor"), changeOffice, {
      code: office,
      ...initialOffice,
      endpoint,
    });
    expect((await readMessage(made.message.id)).answerDueAt).toEqual(monday);
  });

  test("is sent at once when it does not", async () => {
    const office = await officeWith({ hours: weekdays });
    const { message } = await makeMessage({ office, now: weekend });
    expect(await queued(message.id)).toMatchObject({ nextAttemptAt: weekend });
  });
});

test("what waits for an endpoint that is taken away lies in the inbox", async () => {
  const office = await officeWith({});
  const { message } = await makeMessage({ office });
  const other = await makeMessage({ office: await officeWith({}) });
  const supervisor = await actorFor("supervisor");
  await runUseCase(supervisor, changeOffice, { code: office, ...initialOffice });
  expect(await readMessage(message.id)).toMatchObject({ deliveredVia: "inbox", acknowledgedAt: null });
  expect((await queued(message.id)).deliveredAt).not.toBeNull();
  expect(await readMessage(other.message.id)).toMatchObject({ deliveredAt: null });
});

test("an office that does not want to hear of arrivals is not told", async () => {
  const office = await officeWith({ phases: ["admitted", "completed"] });
  await expect(makeMessage({ office })).rejects.toThrow("no message was written");
  const rows = await inScope(system, (tx) =>
    tx.select().from(feedbackMessages).where(eq(feedbackMessages.officeCode, office)),
  );
  expect(rows).toEqual([]);
});
