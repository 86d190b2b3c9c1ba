import { and, eq, like } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { z } from "zod";
import { outbox, outboxAttempts } from "#db/schema/outbox";
import { users } from "#db/schema/people";
import { inScope } from "#db/scope";
import { env } from "#lib/env";
import { type ChooseMail, chooseMail } from "#lib/notices/choose-mail";
import { getMailChoice } from "#lib/notices/get-mail-choice";
import { listNotices } from "#lib/notices/list-notices";
import { write } from "#lib/notices/notices.testing";
import { queueLetters } from "#lib/notices/queue-letters";
import { readNotices } from "#lib/notices/read-notices";
import { deliver } from "#lib/outbox/deliver";
import { openPostOffice } from "#lib/outbox/post-office.testing";
import { randomDigits } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";

const system = { scope: "system", code: null, actorId: null } as const;
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** Noon in Shanghai of a day on which nobody else writes letters. */
const noon = new Date("2031-03-03T04:00:00Z");
const passed = (ms: number) => new Date(noon.getTime() + ms);

let office: Awaited<ReturnType<typeof openPostOffice>>;
beforeEach(async () => {
  office = await openPostOffice();
});
afterEach(() => office.close());

/** Somebody of a merchant of their own, with an address of their own. */
async function person(choice: z.infer<typeof ChooseMail>["choice"], language: "zh" | "en" = "zh") {
  const code = `C${randomDigits(9)}`;
  const reader = await actorFor("merchant", code);
  const address = `reader.${code}@merchant.example`;
  await runUseCase(reader, chooseMail, { address, choice, language }, { now: noon });
  const tell = (mark: string, now: Date) =>
    write([{ kind: "dispute_decided", mark, code, facts: { returnNo: `RT-${mark}`, count: 2 } }], now);
  return { code, reader, address, tell };
}
type Person = Awaited<ReturnType<typeof person>>;

const queueAt = (now: Date) => asSystem((ctx) => queueLetters(ctx), null, { now });

/** What waits for a person, the oldest first. */
async function waiting({ reader }: Person) {
  return inScope(system, (tx) =>
    tx
      .select()
      .from(outbox)
      .where(and(eq(outbox.channel, "mail"), like(outbox.id, `mail:%:${reader.userId}`)))
      .orderBy(outbox.position),
  );
}

/** One attempt of each letter that waits for a person; what is left in the outbox of it. */
async function post(who: Person, now: Date) {
  for (const { body, ...row } of await waiting(who)) {
    if (body && !row.deliveredAt) await deliver({ ...row, body }, () => now);
  }
  return waiting(who);
}

const postedTo = ({ address }: Person) => office.posted.filter(({ to }) => to.includes(address));

describe("an urgent notice goes out at once to who wants that", () => {
  test("in Chinese, with where to act and nothing else, once; the letter is not kept", async () => {
    const who = await person("urgent");
    await who.tell("1", passed(minuteMs));
    await queueAt(passed(2 * minuteMs));
    await queueAt(passed(3 * minuteMs));
    const [row, ...more] = await post(who, passed(3 * minuteMs));
    expect(more).toEqual([]);
    expect(row).toMatchObject({ body: null, lastProblem: null });
    const [letter] = postedTo(who);
    const house = env().PUBLIC_URL;
    expect(letter?.subject).toBe("归仓：退货单 RT-1 的 2 件异议已处理");
    expect(letter?.text.trim()).toBe(
      [
        `退货单 RT-1 的 2 件异议已处理\n2031-03-03 12:01:00\n${house}/returns/RT-1`,
        `全部通知：${house}/notices\n更改或停止邮件通知：${house}/me\n本邮件由系统自动发送，请勿回复。`,
      ].join("\n\n"),
    );
    expect(letter?.headers).toContain("Auto-Submitted: auto-generated");
    expect(letter?.headers).toMatch(/^Message-ID: <[0-9a-f]{32}@guicang\.example>$/m);
  });

  test("in English, and not of what was there before the choice, was read, or waits for the digest", async () => {
    const who = await person("urgent", "en");
    await who.tell("before", passed(-minuteMs));
    await who.tell("read", passed(minuteMs));
    const { rows } = await runUseCase(who.reader, (ctx) => listNotices(ctx), null, { now: passed(minuteMs) });
    await runUseCase(who.reader, readNotices, { ids: rows.map(({ id }) => id) }, { now: passed(minuteMs) });
    await who.tell("new", passed(2 * minuteMs));
    await queueAt(passed(3 * minuteMs));
    await post(who, passed(3 * minuteMs));
    expect(postedTo(who).map(({ subject }) => subject)).toEqual([
      "Guicang: Your dispute of 2 pieces of return RT-new was decided",
    ]);
  });

  test("to nobody who chose none, or whose account is shut", async () => {
    const none = await person("none");
    const gone = await person("urgent");
    await inScope(system, (tx) =>
      tx.update(users).set({ disabledAt: noon }).where(eq(users.id, gone.reader.userId)),
    );
    for (const who of [none, gone]) await who.tell("1", passed(minuteMs));
    await queueAt(passed(2 * minuteMs));
    expect([await waiting(none), await waiting(gone)]).toEqual([[], []]);
  });
});

describe("a digest", () => {
  test("tells at eight what is not read, once a day, and of nothing not at all", async () => {
    const who = await person("daily");
    const idle = await person("daily");
    for (const mark of ["1", "2"]) await who.tell(mark, passed(Number(mark) * minuteMs));
    await queueAt(passed(19 * hourMs));
    expect(await waiting(who)).toEqual([]);
    const morning = passed(20 * hourMs + 2 * minuteMs);
    await queueAt(morning);
    await who.tell("3", passed(21 * hourMs));
    await queueAt(passed(22 * hourMs));
    expect(await post(who, passed(22 * hourMs))).toHaveLength(1);
    const [letter] = postedTo(who);
    expect(letter?.subject).toBe("归仓：2 条新通知");
    expect([...(letter?.text.matchAll(/RT-\d 的/g) ?? [])].map(String)).toEqual(["RT-2 的", "RT-1 的"]);
    await queueAt(passed(44 * hourMs + 2 * minuteMs));
    await post(who, passed(44 * hourMs + 2 * minuteMs));
    expect(postedTo(who).map(({ subject }) => subject)).toEqual(["归仓：2 条新通知", "归仓：1 条新通知"]);
    expect(await waiting(idle)).toEqual([]);
  });
});

describe("a letter that does not leave", () => {
  test("is tried again until the post office answers", async () => {
    const who = await person("urgent");
    await who.tell("1", passed(minuteMs));
    await queueAt(passed(2 * minuteMs));
    await office.close();
    const [down] = await post(who, passed(2 * minuteMs));
    expect(down).toMatchObject({ deliveredAt: null, lastProblem: "unreachable" });
    office = await openPostOffice();
    const [up] = await post(who, passed(4 * minuteMs));
    expect(up?.deliveredAt).toEqual(passed(4 * minuteMs));
    expect(postedTo(who)).toHaveLength(1);
  });

  test("to a mailbox that is refused waits an hour, and its trouble names nobody", async () => {
    const who = await person("urgent");
    await who.tell("1", passed(minuteMs));
    await queueAt(passed(2 * minuteMs));
    office.refuseWith(550);
    const [refused] = await post(who, passed(2 * minuteMs));
    expect(refused).toMatchObject({ lastProblem: "refused: RCPT TO", nextAttemptAt: passed(62 * minuteMs) });
  });

  test("to who chose another address meanwhile, or is three days old, is over with unsent", async () => {
    const moved = await person("urgent");
    const late = await person("urgent");
    for (const who of [moved, late]) await who.tell("1", passed(minuteMs));
    await queueAt(passed(2 * minuteMs));
    const elsewhere = { address: "elsewhere@merchant.example", choice: "urgent", language: "zh" } as const;
    await runUseCase(moved.reader, chooseMail, elsewhere, { now: passed(3 * minuteMs) });
    await post(moved, passed(4 * minuteMs));
    const [row] = await post(late, passed(73 * hourMs));
    expect([...postedTo(moved), ...postedTo(late)]).toEqual([]);
    const attempts = await inScope(system, (tx) =>
      tx
        .select()
        .from(outboxAttempts)
        .where(eq(outboxAttempts.outboxId, row?.id ?? "")),
    );
    expect(attempts).toMatchObject([{ problem: "not_wanted" }]);
    expect(row?.body).toBeNull();
  });
});

test("a choice is one's own, and waits for one's own password", async () => {
  const { reader, address } = await person("daily", "en");
  const own = await runUseCase(reader, (ctx) => getMailChoice(ctx), null);
  expect(own).toEqual({ chosen: { address, choice: "daily", language: "en" }, hasPostOffice: true });
  const other = await runUseCase(await actorFor("supervisor"), (ctx) => getMailChoice(ctx), null);
  expect(other.chosen).toBeNull();
  const chosen = { address, choice: "none", language: "zh" } as const;
  const must = runUseCase({ ...reader, mustChange: true }, chooseMail, chosen);
  expect(await refusalOf(must)).toBe("password_first");
});
