import { expect, test } from "vitest";
import { announce, announceNow } from "#lib/announce";
import { answerStream } from "#lib/http/answer-stream";
import { cookieOf } from "#lib/http/cookie.testing";

/** The stream of a person's screen, read piece by piece. */
async function screenOf(cookie: string) {
  const leaving = new AbortController();
  const headers = { cookie };
  const request = new Request("http://guicang.test/api/stream", { headers, signal: leaving.signal });
  const reader = (await answerStream(request)).body?.getReader();
  const decoder = new TextDecoder();
  const read = async () => decoder.decode((await reader?.read())?.value);
  expect(await read()).toBe("retry: 1000\n\n");
  return { read, leave: () => leaving.abort() };
}

const nothingYet = () => new Promise((resolve) => setImmediate(() => resolve("nothing")));

test("who sees the own rows alone does not hear when others work, and the house does", async () => {
  const owners = [
    await screenOf(await cookieOf("merchant", "C999999999")),
    await screenOf(await cookieOf("origin_officer", "9999")),
  ];
  const house = await screenOf(await cookieOf("supervisor", null));
  let isHeard = false;
  const hearing = (async () => {
    while (!(await house.read()).includes("batches"));
    isHeard = true;
  })();
  // Told again until the one connection that listens is there.
  await expect
    .poll(async () => {
      announce(["batches"]);
      await announceNow();
      return isHeard;
    })
    .toBe(true);
  await hearing;
  for (const { read, leave } of owners) {
    expect(await Promise.race([read(), nothingYet()])).toBe("nothing");
    leave();
  }
  house.leave();
});
