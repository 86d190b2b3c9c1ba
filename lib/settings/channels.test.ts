import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { initialCustomsChannel } from "#lib/domain/customs-channel";
import { env } from "#lib/env";
import { decide, takeTurnsDeciding } from "#lib/house-settings.testing";
import { makeApplication, makeMessage } from "#lib/outbox/customs/message.testing";
import { probeSigner, probeTransport } from "#lib/outbox/customs/probe";
import { countingSigner, folderWiring } from "#lib/outbox/customs/signer.testing";
import { runUseCase } from "#lib/run-use-case";
import { changeSetting } from "#lib/settings/change-setting";
import { getChannels } from "#lib/settings/get-channels";
import { testChannel } from "#lib/settings/test-channel";
import { actorFor, refusalOf } from "#lib/testing";

takeTurnsDeciding();

const folder = mkdtempSync(join(tmpdir(), "guicang-channels-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(["administrator", "supervisor", "auditor"] as const)(
  "a %s sees how the house reaches customs and how much waits, and no secret",
  async (role) => {
    await makeMessage([await makeApplication("queued")], { delivered: false });
    const seen = await runUseCase(await actorFor(role), (ctx) => getChannels(ctx), undefined);
    expect(seen).toMatchObject({
      now: "sandbox",
      transports: [{ name: "sandbox" }],
      signer: null,
      mayWrap: true,
    });
    expect(seen.waiting.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(0);
    expect(JSON.stringify(seen)).not.toContain(env().CUSTOMS_TOKEN);
  },
);

test("an administrator chooses, and what is not chosen among these is refused", async () => {
  const person = await actorFor("administrator");
  const value = { ...initialCustomsChannel, documentsPerMessage: 100, envelope: true };
  const chosen = await runUseCase(person, changeSetting, { key: "customsChannel", value });
  expect(chosen).toMatchObject({ value });
  const again = await runUseCase(person, changeSetting, { key: "customsChannel", value: { ...value } });
  expect(again.set?.at).toEqual(chosen.set?.at);
  for (const role of ["declarant", "auditor", "officer"] as const) {
    const act = runUseCase(await actorFor(role), changeSetting, { key: "customsChannel", value });
    expect(await refusalOf(act)).toBe("not_permitted");
    const asked = testChannel(await actorFor(role), { what: "customs" });
    expect(await refusalOf(asked)).toBe("not_permitted");
  }
});

test("a test of a way that is not set up says so", async () => {
  await decide("customsChannel", { ...initialCustomsChannel, transport: "folder" });
  const person = await actorFor("supervisor");
  expect(await testChannel(person, { what: "customs" })).toMatchObject({
    trouble: "transport_missing",
  });
  expect(await testChannel(person, { what: "signer" })).toMatchObject({ trouble: null });
});

test("a folder that is there is well, and one that is not is away; nothing is left in it", async () => {
  const wires = { ...folderWiring(folder, null), inFolder: folder };
  expect(await probeTransport("folder", wires)).toMatchObject({ trouble: null });
  const gone = { ...wires, outFolder: join(folder, "gone") };
  expect(await probeTransport("folder", gone)).toMatchObject({ trouble: "folder_away", words: "ENOENT" });
});

test("an address is asked as a document would ask it: who refuses nonsense is there, and nobody else", async () => {
  let status = 400;
  let asked = "";
  const server = createServer((request, response) => {
    asked = `${request.method} ${request.url} ${request.headers.authorization}`;
    response.writeHead(status).end("<html>It works!</html>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  const wires = { ...folderWiring(folder, null), url: `http://127.0.0.1:${port}/documents` };
  expect(await probeTransport("http", wires)).toMatchObject({ trouble: null });
  expect(asked).toBe(`POST /documents Bearer ${env().CUSTOMS_TOKEN}`);
  for (const [answer, trouble] of [
    [503, "broken"],
    [200, "broken"],
    [302, "redirect"],
    [401, "refused"],
    [404, "refused"],
  ] as const) {
    status = answer;
    expect(await probeTransport("sandbox", wires)).toMatchObject({ trouble, words: String(answer) });
  }
  await new Promise((resolve) => server.close(resolve));
  expect(await probeTransport("sandbox", wires)).toMatchObject({ trouble: "unreachable" });
});

test("a signer is tried with something that is no document", async () => {
  const { signer, timesAsked } = countingSigner(folder);
  expect(await probeSigner(signer)).toMatchObject({ trouble: null });
  expect(timesAsked()).toBe(1);
  const echo = {
    kind: "command",
    argv: [process.execPath, "-e", "process.stdin.pipe(process.stdout)"],
  } as const;
  expect(await probeSigner(echo)).toMatchObject({ trouble: "signature_wrong", words: "no_signature" });
  expect(await probeSigner({ kind: "folder", folder })).toMatchObject({ trouble: null });
});
