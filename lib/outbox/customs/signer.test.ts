import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { signerOf, signWith } from "#lib/outbox/customs/signer";
import { countingSigner, makeFolder, signature } from "#lib/outbox/customs/signer.testing";

const xml = "<M><A>一</A></M>";
const script = (code: string) => ({ kind: "command", argv: [process.execPath, "-e", code] }) as const;

test("a program is given the document and answers with it signed", async () => {
  const { signer, timesAsked } = countingSigner(makeFolder());
  expect(await signWith(signer, "1", xml)).toMatchObject({
    ok: true,
    xml: expect.stringContaining("一</A><ds:"),
  });
  expect(timesAsked()).toBe(1);
});

test.each([
  ["a program that is not there", { kind: "command", argv: ["/no/such/signer"] }, "signer_away", "ENOENT"],
  ["one that says no", script("console.error('卡未插入'); process.exit(3)"), "signer_refused", "卡未插入"],
  ["one that is killed", script("process.kill(process.pid, 'SIGKILL')"), "signer_away", ""],
] as const)("%s costs time, and says why", async (_name, signer, trouble, words) => {
  expect(await signWith(signer, "1", xml)).toMatchObject({ ok: false, trouble });
  expect(await signWith(signer, "1", xml)).toMatchObject({ words: expect.stringContaining(words) });
});

test("no secret of the product reaches the program", async () => {
  const code =
    "process.stdin.resume().on('end', () => process.stdout.write(Object.keys(process.env).join(' ')))";
  const answer = await signWith(script(code), "1", xml);
  expect(answer).toMatchObject({ ok: true });
  expect(JSON.stringify(answer)).not.toMatch(/DATABASE_URL|DATA_KEY|AUTH_SECRET|CUSTOMS_TOKEN/);
});

test("a command is words, or a JSON array of them", () => {
  expect(signerOf({ SIGNER_COMMAND: "/bin/sign --card 1" })).toEqual({
    kind: "command",
    argv: ["/bin/sign", "--card", "1"],
  });
  expect(signerOf({ SIGNER_COMMAND: '["C:/Program Files/sign"]' })).toEqual({
    kind: "command",
    argv: ["C:/Program Files/sign"],
  });
  expect(signerOf({ SIGNER_FOLDER: "/sign" })).toEqual({ kind: "folder", folder: "/sign" });
  expect(signerOf({})).toBeNull();
});

/** What a signer that watches a folder leaves, a while ago. */
function leaveSigned(folder: string, text: string, agoSeconds = 60): void {
  mkdirSync(join(folder, "signed"), { recursive: true });
  const file = join(folder, "signed", "AP1.xml");
  writeFileSync(file, text);
  const then = Date.now() / 1_000 - agoSeconds;
  utimesSync(file, then, then);
}

const signed = xml.replace("</M>", `${signature("a")}</M>`);

test("a folder's signer is waited for, and what it left is taken and forgotten once it is kept", async () => {
  const folder = makeFolder();
  const signer = { kind: "folder", folder } as const;
  expect(await signWith(signer, "AP1", xml)).toMatchObject({ trouble: "signer_waiting" });
  expect(await signWith(signer, "AP1", xml)).toMatchObject({ trouble: "signer_waiting" });
  expect(readdirSync(join(folder, "unsigned"))).toEqual(["AP1.xml"]);
  expect(readFileSync(join(folder, "unsigned", "AP1.xml"), "utf8")).toBe(xml);
  leaveSigned(folder, signed, 0);
  expect(await signWith(signer, "AP1", xml)).toMatchObject({ trouble: "signer_waiting" });
  leaveSigned(folder, signed);
  const answer = await signWith(signer, "AP1", xml);
  if (!answer.ok) throw new Error(answer.trouble);
  expect(answer.xml).toBe(signed);
  expect(existsSync(join(folder, "signed", "AP1.xml"))).toBe(true);
  await answer.forget();
  expect([readdirSync(join(folder, "signed")), readdirSync(join(folder, "unsigned"))]).toEqual([[], []]);
});

test("another document in its place is set aside", async () => {
  const folder = makeFolder();
  const signer = { kind: "folder", folder } as const;
  leaveSigned(folder, signed.replace("一", "七"));
  expect(await signWith(signer, "AP1", xml)).toMatchObject({
    trouble: "signature_wrong",
    words: "other_document",
  });
  expect(readdirSync(join(folder, "wrong"))).toEqual(["AP1.xml"]);
  expect(await signWith(signer, "AP1", xml)).toMatchObject({ trouble: "signer_waiting" });
});

test("a folder that cannot be used is a signer that is away", async () => {
  const folder = join(makeFolder(), "a file");
  writeFileSync(folder, "");
  expect(await signWith({ kind: "folder", folder }, "AP1", xml)).toMatchObject({ trouble: "signer_away" });
});
