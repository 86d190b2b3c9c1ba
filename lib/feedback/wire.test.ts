import { expect, test } from "vitest";
import { acknowledgeFromWire } from "#lib/feedback/acknowledge-from-wire";
import { accepting, makeMessage, sign } from "#lib/feedback/message.testing";
import { handleSigned } from "#lib/http/handle-signed";

const post = handleSigned(acknowledgeFromWire);
type Signed = ReturnType<typeof sign>;

function request({ headers, body }: Signed): Request {
  return new Request("http://localhost/api/v1/feedback/acknowledgements", {
    method: "POST",
    headers: {
      "webhook-id": headers.id,
      "webhook-timestamp": headers.timestamp,
      "webhook-signature": headers.signature,
    },
    body,
  });
}

async function answered(signed: Signed) {
  const response = await post(request(signed));
  return { status: response.status, body: await response.json() };
}

test("whatever is genuine gets 200, so that the sender stops", async () => {
  const made = await makeMessage();
  const good = sign(accepting(made), made.secret);
  expect(await answered(good)).toEqual({ status: 200, body: { effect: "acknowledged" } });
  expect(await answered(good)).toEqual({ status: 200, body: { effect: "repeated" } });
  const odd = sign({ ...accepting(made), bodySha256: "f".repeat(64) }, made.secret);
  expect(await answered(odd)).toEqual({ status: 200, body: { effect: "review" } });
});

test.each<[string, number, string, (good: Signed) => Signed]>([
  ["a forged signature", 401, "signature_invalid", (good) => ({ ...good, body: `${good.body} ` })],
  ["no JSON", 422, "input_invalid", (good) => ({ ...good, body: "{" })],
  ["an empty body", 422, "input_invalid", (good) => ({ ...good, body: "" })],
  [
    "more than 256 KB",
    413,
    "body_too_large",
    (good) => ({ ...good, body: good.body.padEnd(256 * 1024 + 1) }),
  ],
])("%s gets %i", async (_, status, code, spoil) => {
  const made = await makeMessage();
  const answer = await answered(spoil(sign(accepting(made), made.secret)));
  expect(answer).toMatchObject({ status, body: { code } });
});
