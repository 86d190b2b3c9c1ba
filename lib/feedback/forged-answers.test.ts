import { describe, expect, test } from "vitest";
import { acknowledgeFromWire } from "#lib/feedback/acknowledge-from-wire";
import {
  accepting,
  addKey,
  keptFor,
  type MadeMessage,
  makeMessage,
  readMessage,
  rejecting,
  sign,
} from "#lib/feedback/message.testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";

const plain = {
  formatVersion: "1",
  messageId: "AP1.admitted.1",
  office: "3105",
  result: "rejected",
  reason: null,
  bodySha256: "0".repeat(64),
  receivedAt: "2026-11-21T00:00:00Z",
};

describe("what is not genuine is refused and leaves nothing", () => {
  const longAgo = new Date(Date.now() - 301_000);
  const soon = new Date(Date.now() + 330_000);
  test.each<[string, (made: MadeMessage) => Promise<ReturnType<typeof sign>>]>([
    ["another key", async (made) => sign(accepting(made), await addKey((await makeMessage()).office))],
    ["an old timestamp", async (made) => sign(accepting(made), made.secret, { at: longAgo })],
    ["a timestamp to come", async (made) => sign(accepting(made), made.secret, { at: soon })],
    [
      "a body changed under its signature",
      async (made) => {
        const signed = sign(rejecting(made), made.secret);
        return { ...signed, body: signed.body.replace("rejected", "accepted") };
      },
    ],
    [
      "an id changed under its signature",
      async (made) => {
        const signed = sign(accepting(made), made.secret);
        return { ...signed, headers: { ...signed.headers, id: "other" } };
      },
    ],
    [
      "no signature at all",
      async (made) => ({
        ...sign(accepting(made), made.secret),
        headers: { id: "", timestamp: "", signature: "" },
      }),
    ],
    ["an office nobody knows", async (made) => sign({ ...accepting(made), office: "0000" }, made.secret)],
  ])("%s", async (_, forge) => {
    const made = await makeMessage();
    expect(await refusalOf(asSystem(acknowledgeFromWire, await forge(made)))).toBe("signature_invalid");
    expect(await keptFor(made.office)).toEqual([]);
    expect(await readMessage(made.message.id)).toMatchObject({ acknowledgedAt: null, rejectedAt: null });
  });

  test.each([
    ["not JSON", "<xml/>"],
    ["another form", JSON.stringify({ formatVersion: "2" })],
    ["a reason that cannot be written", JSON.stringify({ ...plain, reason: "\u0000" })],
    ["an unknown field", JSON.stringify({ ...plain, extra: 1 })],
  ])("%s", async (_, body) => {
    const signed = { headers: { id: "a", timestamp: "1", signature: "v1,x" }, body };
    expect(await refusalOf(asSystem(acknowledgeFromWire, signed))).toBe("input_invalid");
  });

  test("a person cannot use the machines' door", async () => {
    const made = await makeMessage();
    const officer = await actorFor("origin_officer", made.office);
    const work = runUseCase(officer, acknowledgeFromWire, sign(accepting(made), made.secret));
    expect(await refusalOf(work)).toBe("not_permitted");
  });
});
