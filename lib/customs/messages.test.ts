import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { messageLooks } from "#db/schema/customs-messages";
import { inScope } from "#db/scope";
import { getMessage } from "#lib/customs/get-message";
import { ListMessages, listMessages } from "#lib/customs/list-messages";
import { lookAtMessage, openMessage } from "#lib/customs/look-at-message";
import { entityXml, listHead, messageXml } from "#lib/customs/sample-messages.testing";
import { serveMessage } from "#lib/customs/serve-message";
import { takeInbound } from "#lib/customs/take-inbound";
import { formatCebTime } from "#lib/domain/ceb/ceb-time";
import { makeApplication, makeMessage, unsigned } from "#lib/outbox/customs/message.testing";
import { keepSigned } from "#lib/outbox/customs/on-its-way";
import { randomDigits } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";
import { uuidv7 } from "#lib/uuid";

const system = { scope: "system", code: null, actorId: null } as const;

/** Something that comes from customs about a document nobody else speaks of; its row in the list. */
async function come(bytes: (copNo: string) => Buffer) {
  const copNo = `AP${randomDigits(14)}`;
  const body = bytes(copNo);
  await takeInbound({ source: "http", fileName: null, body }, uuidv7());
  return { copNo, body };
}

const receipt = (copNo: string, returnInfo = "[Code:1800;Desc:逻辑校验通过]") =>
  messageXml("CEB626Message", [
    entityXml("InvtRefundReturn", {
      guid: uuidv7(),
      copNo,
      preNo: "T20260815000000045",
      returnStatus: "120",
      returnInfo,
      returnTime: formatCebTime(new Date(), 17),
    }),
  ]);

async function listed(asked: object) {
  const page = await runUseCase(await actorFor("declarant"), listMessages, ListMessages.parse(asked));
  return page.rows;
}

test("what came is listed by the document it speaks of, and read as it came", async () => {
  const { copNo, body } = await come((about) => Buffer.from(receipt(about)));
  const [row, ...others] = await listed({ about: copNo });
  expect(others).toEqual([]);
  expect(row).toMatchObject({ direction: "in", kind: "CEB626", copNos: [copNo], problem: null });
  const which = { direction: "in", id: row?.id ?? "" } as const;
  const file = await runUseCase(await actorFor("auditor"), getMessage, which);
  expect(file).toMatchObject({ bytes: body.length, text: body.toString("utf8"), looks: [] });
});

test("the buyer is masked wherever he stands, and what nobody could read hides whatever may be a number", async () => {
  const head = { ...listHead, copNo: `QD${randomDigits(16)}`, buyerIdNumber: "330102199001010001" };
  const list = messageXml("CEB621Message", [`<Inventory>${entityXml("InventoryHead", head)}</Inventory>`]);
  const inside = `<ceb:buyerName>李四四</ceb:buyerName><ceb:buyerTelephone>13912345678</ceb:buyerTelephone>`;
  const [dxp, repeated] = [
    `<DxpMsg><Data>${Buffer.from(`${inside}${uuidv7()}`).toString("base64")}</Data></DxpMsg>`,
    `<CEB900Message><oriBizMessage>${inside.replaceAll("<", "&lt;").replaceAll(">", "&gt;")}</oriBizMessage>`,
  ];
  for (const text of [list, dxp, repeated, `乱码 330102199001010001 13912345678 ${uuidv7()}`]) {
    await takeInbound({ source: "http", fileName: null, body: Buffer.from(text) }, uuidv7());
    const rows = await listed({ view: "unread" });
    const row = rows.find((one) => one.direction === "in" && one.bytes === Buffer.byteLength(text));
    const which = { direction: "in", id: row?.id ?? "" } as const;
    const file = await runUseCase(await actorFor("declarant"), getMessage, which);
    expect(file.text).not.toContain(Buffer.from(inside).toString("base64").slice(0, 40));
    expect(file.text).not.toMatch(/张三|李四四|330102199001010001|13912345678|示例路1号/);
  }
});

test("the original is handed out byte for byte to who may have it, said why, and is asked at once", async () => {
  const { copNo, body } = await come((about) =>
    Buffer.concat([
      Buffer.from("<?xml version='1.0' encoding='GBK'?>"),
      Buffer.from(receipt(about, "ok")),
      Buffer.from([0x3c, 0x21, 0x2d, 0x2d, 0xb7, 0xc5, 0x2d, 0x2d, 0x3e]),
    ]),
  );
  const [row] = await listed({ about: copNo });
  const asked = { direction: "in", id: row?.id ?? "", reason: "海关来电核对" } as const;
  const declarant = await actorFor("declarant");
  const { lookId } = await runUseCase(declarant, lookAtMessage, asked);
  const opened = await runUseCase(declarant, openMessage, { id: lookId });
  expect(opened.body.equals(body)).toBe(true);
  const late = runUseCase(declarant, openMessage, { id: lookId }, { now: new Date(Date.now() + 601_000) });
  expect(await refusalOf(late)).toBe("not_found");
  const another = runUseCase(await actorFor("declarant"), openMessage, { id: lookId });
  expect(await refusalOf(another)).toBe("not_found");
  const file = await runUseCase(await actorFor("supervisor"), getMessage, asked);
  expect(file.looks).toMatchObject([{ reason: "海关来电核对" }]);
});

test.each(["supervisor", "auditor", "administrator"] as const)(
  "a %s is not handed the original",
  async (role) => {
    const { copNo } = await come((about) => Buffer.from(receipt(about)));
    const [row] = await listed({ about: copNo });
    const asked = { direction: "in", id: row?.id ?? "", reason: "好奇" } as const;
    expect(await refusalOf(runUseCase(await actorFor(role), lookAtMessage, asked))).toBe("not_permitted");
    const looks = await inScope(system, (tx) =>
      tx.select().from(messageLooks).where(eq(messageLooks.messageId, asked.id)),
    );
    expect(looks).toEqual([]);
  },
);

test("nobody who is not signed in is served one", async () => {
  const answer = await serveMessage(new Request("http://localhost/api/message-looks/x"), { id: uuidv7() });
  expect(answer.status).toBe(401);
});

test("what goes to customs is listed with how it stands, and read as it was signed", async () => {
  const application = await makeApplication("queued");
  const { id } = await makeMessage([application], { delivered: false });
  const which = { direction: "out", id } as const;
  const officer = await actorFor("officer");
  expect(await runUseCase(officer, getMessage, which)).toMatchObject({ text: unsigned });
  await asSystem(keepSigned, { id, signed: "<xml>退货<signed/></xml>" });
  expect(await runUseCase(officer, getMessage, which)).toMatchObject({ text: "<xml>退货<signed/></xml>" });
  expect(await listed({ view: "out", about: application.copNo })).toMatchObject([
    { id, copNos: [application.copNo], isSigned: true, deliveredAt: null },
  ]);
});

test("a page leads to the next and back", async () => {
  for (let n = 0; n < 51; n++) await come((about) => Buffer.from(receipt(about)));
  const declarant = await actorFor("declarant");
  const page = (asked: object) => runUseCase(declarant, listMessages, ListMessages.parse(asked));
  const first = await page({});
  const second = await page({ after: first.next ?? "" });
  expect(first.rows).toHaveLength(50);
  expect(second.rows.some(({ id }) => first.rows.some((row) => row.id === id))).toBe(false);
  expect((await page({ before: second.previous ?? "" })).rows).toHaveLength(50);
});
