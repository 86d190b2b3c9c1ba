import { expect, test } from "vitest";
import { notices } from "#db/schema/notices";
import { countUnread } from "#lib/notices/count-unread";
import { listNotices } from "#lib/notices/list-notices";
import { write } from "#lib/notices/notices.testing";
import { ReadNotices, readNotices } from "#lib/notices/read-notices";
import { randomDigits } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor } from "#lib/testing";

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

/** Two people of one merchant that nobody else is, and so many notices for it, the oldest first. */
async function told(count: number) {
  const code = `C${randomDigits(9)}`;
  for (let index = 0; index < count; index += 1) {
    await write(
      [{ kind: "webhook_failing", mark: String(index), code, facts: { index } }],
      minutesAgo(60 - index),
    );
  }
  return { code, one: await actorFor("merchant", code), other: await actorFor("merchant", code) };
}
type Reader = Awaited<ReturnType<typeof actorFor>>;
const list = (reader: Reader) => runUseCase(reader, (ctx) => listNotices(ctx), null);
const count = (reader: Reader) => runUseCase(reader, (ctx) => countUnread(ctx), null);
const marks = async (reader: Reader) =>
  (await list(reader)).rows.map(({ facts, isRead }) => [facts.index, isRead]);

test("the unread ones stand first, the newest first, and everybody reads for themselves", async () => {
  const { one, other } = await told(3);
  const newest = (await list(one)).rows[0]?.id ?? "";
  expect(await runUseCase(one, readNotices, { ids: [newest] })).toEqual({ read: 1 });
  expect(await runUseCase(one, readNotices, { ids: [newest] })).toEqual({ read: 0 });
  expect(await marks(one)).toEqual([
    [1, false],
    [0, false],
    [2, true],
  ]);
  expect([await count(one), await count(other)]).toEqual([2, 3]);
});

test("all that stood there are read, and what came since is not", async () => {
  const { code, one } = await told(2);
  const { readAt } = await list(one);
  await write(
    [{ kind: "webhook_failing", mark: "later", code, facts: {} }],
    new Date(Date.parse(readAt) + 1),
  );
  expect(await runUseCase(one, readNotices, { until: readAt })).toEqual({ read: 2 });
  expect(await count(one)).toBe(1);
});

test("another's are neither seen nor read, whoever asks the table itself", async () => {
  const { one } = await told(1);
  const [row] = (await list(one)).rows;
  const stranger = await actorFor("merchant", `C${randomDigits(9)}`);
  expect(await runUseCase(stranger, readNotices, { ids: [row?.id ?? ""] })).toEqual({ read: 0 });
  for (const reader of [stranger, await actorFor("supervisor"), await actorFor("officer")]) {
    const all = await runUseCase(reader, (ctx) => ctx.tx.select().from(notices), null);
    expect(all.filter(({ id }) => id === row?.id)).toEqual([]);
  }
  expect(await count(one)).toBe(1);
});

test("who only learns, or must change a password, is told nothing; what is a month old is history", async () => {
  const { code, one } = await told(1);
  expect(await count({ ...one, isTrainee: true })).toBe(0);
  expect(await count({ ...one, mustChange: true })).toBe(0);
  await write([{ kind: "webhook_failing", mark: "old", code, facts: {} }], minutesAgo(31 * 24 * 60));
  expect(await count(one)).toBe(1);
});

test("a reading names notices or a moment, and nothing else", () => {
  expect(ReadNotices.safeParse({}).success).toBe(false);
  expect(ReadNotices.safeParse({ ids: [] }).success).toBe(false);
  expect(ReadNotices.safeParse({ ids: ["x"] }).success).toBe(false);
  expect(ReadNotices.safeParse({ until: "yesterday" }).success).toBe(false);
});
