import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { forbiddenAddress } from "#lib/outbox/forbidden-address";
import { type Receiver, startReceiver } from "#lib/outbox/receiver.testing";
import { sendRequest } from "#lib/outbox/send-request";

let receiver: Receiver;
beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(() => receiver.stop());

const post = (url: string) => ({ url, headers: { "content-type": "text/plain" }, body: "报文" });

describe("where a name may lead", () => {
  test.each([
    ["office.example", "203.0.113.7", null],
    ["office.example", "10.1.2.3", null],
    ["office.example", "127.0.0.1", "loopback"],
    ["office.example", "::1", "loopback"],
    ["office.example", "::ffff:127.0.0.1", "loopback"],
    ["localhost", "127.0.0.1", null],
    ["127.0.0.1", "127.0.0.1", null],
    ["office.example", "169.254.169.254", "nowhere"],
    ["office.example", "::ffff:169.254.169.254", "nowhere"],
    ["office.example", "fe80::1", "nowhere"],
    ["office.example", "0.0.0.0", "nowhere"],
    ["0.0.0.0", "0.0.0.0", "nowhere"],
    ["office.example", "239.1.1.1", "nowhere"],
    ["office.example", "2001:db8::1", null],
  ])("%s at %s: %s", (hostname, address, expected) => {
    expect(forbiddenAddress(hostname, address, "house")).toBe(expected);
  });

  test.each([
    ["shop.example", "203.0.113.7", null],
    ["shop.example", "2001:db8::1", null],
    ["shop.example", "10.1.2.3", "private"],
    ["shop.example", "172.31.255.255", "private"],
    ["shop.example", "172.32.0.1", null],
    ["shop.example", "192.168.1.1", "private"],
    ["shop.example", "100.64.0.1", "private"],
    ["shop.example", "::ffff:10.1.2.3", "private"],
    ["shop.example", "fd00::1", "private"],
    ["shop.example", "64:ff9b::a01:203", "private"],
    ["shop.example", "127.0.0.1", "loopback"],
    ["localhost", "127.0.0.1", "loopback"],
    ["shop.example", "169.254.169.254", "nowhere"],
  ])("of a stranger, %s at %s: %s", (hostname, address, expected) => {
    expect(forbiddenAddress(hostname, address, "public")).toBe(expected);
  });

  test("a stranger's may be this machine only where that is said", () => {
    expect(forbiddenAddress("localhost", "127.0.0.1", "public_or_here")).toBeNull();
    expect(forbiddenAddress("shop.example", "127.0.0.1", "public_or_here")).toBe("loopback");
    expect(forbiddenAddress("10.1.2.3", "10.1.2.3", "public_or_here")).toBe("private");
  });
});

test("a message is posted as it is, and its answer's first words are kept", async () => {
  receiver.answerWith((response) => response.writeHead(422).end("<p>字段  不符</p>"));
  expect(await sendRequest(post(receiver.url))).toMatchObject({
    delivered: false,
    status: 422,
    trouble: "refused",
    words: "字段 不符",
  });
  expect(receiver.received.at(-1)?.body).toBe("报文");
});

test("a redirect is not followed", async () => {
  const before = receiver.received.length;
  receiver.answerWith((response) => response.writeHead(307, { location: receiver.url }).end());
  expect(await sendRequest(post(receiver.url))).toMatchObject({ status: 307, trouble: "redirect" });
  expect(receiver.received).toHaveLength(before + 1);
});

test("an answer without end is cut, and still counts", async () => {
  receiver.answerWith((response) => response.writeHead(200).end(Buffer.alloc(1_000_000, "a")));
  expect(await sendRequest(post(receiver.url))).toMatchObject({ delivered: true, status: 200 });
});

test("nobody there is an outcome, and so is an address that nothing is sent to", async () => {
  expect(await sendRequest(post("http://127.0.0.1:9/"))).toMatchObject({
    trouble: "unreachable",
    status: null,
  });
  expect(await sendRequest(post("http://169.254.169.254/latest"))).toMatchObject({
    trouble: "address_refused",
  });
  const before = receiver.received.length;
  expect(await sendRequest({ ...post(receiver.url), reach: "public" })).toMatchObject({
    trouble: "address_refused",
  });
  const byName = receiver.url.replace("127.0.0.1", "localhost");
  expect(await sendRequest({ ...post(byName), reach: "public" })).toMatchObject({
    trouble: "address_refused",
  });
  expect(receiver.received).toHaveLength(before);
});
