import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { Webhook } from "standardwebhooks";
import { expect, test } from "vitest";
import { outbox } from "#db/schema/outbox";
import type { Context } from "#lib/context";
import { destinationOfOwner } from "#lib/domain/owner-reminder";
import { tellOwners } from "#lib/goods/tell-owners";
import { deliver } from "#lib/outbox/deliver";
import { startReceiver } from "#lib/outbox/receiver.testing";
import { listEnterprises } from "#lib/registers/list-enterprises";
import { recordEnterprise } from "#lib/registers/record-enterprise";
import { lockItems } from "#lib/returns/lock-item";
import { makeAdmitted } from "#lib/returns/stock-piece.testing";
import { makeSale } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";
import { setOwnerEndpoint } from "#lib/webhooks/set-owner-endpoint";

const secret = `whsec_${randomBytes(32).toString("base64")}`;

test("an owner with an address hears of its pieces in one signed message, and one without finds them on its desk", async () => {
  const sale = await makeSale({ lines: [{ qty: "2" }] });
  const plates = [await makeAdmitted({ sale }), await makeAdmitted({ sale }), await makeAdmitted()].map(
    ({ plate }) => plate,
  );
  const receiver = await startReceiver();
  const endpoint = { code: sale.ebcCode, url: receiver.url, secret, events: null };
  await runUseCase(await actorFor("supervisor"), setOwnerEndpoint, endpoint);
  // A day that no reminder has: other tests remind every piece of this database.
  const tell = async (ctx: Context) => tellOwners(ctx, await lockItems(ctx, plates), 12);
  await asSystem(tell, null);
  const ofOwner = eq(outbox.destination, destinationOfOwner(sale.ebcCode));
  const told = await asSystem((ctx: Context) => ctx.tx.select().from(outbox).where(ofOwner), null);
  const [message, another] = told.filter(({ body }) => JSON.parse(String(body)).day === 12);
  if (!message?.body) throw new Error("nothing was written");
  expect(another).toBeUndefined();
  const now = new Date();
  await deliver({ ...message, body: message.body, attempts: 1 }, () => now);
  await receiver.stop();
  const [post] = receiver.received;
  if (!post) throw new Error("nothing came");
  expect(post.headers["webhook-signature"]).toBe(new Webhook(secret).sign(message.id, now, post.body));
  const said = JSON.parse(post.body);
  expect(said).toMatchObject({ type: "goods.reminder", enterprise: sale.ebcCode, day: 12 });
  const named = said.pieces.map(({ plate }: { plate: string }) => plate).sort();
  expect(named).toEqual(plates.slice(0, 2).sort());
});

test("an address is set by who keeps the register, can be taken away, and its key is read by nobody", async () => {
  const administrator = await actorFor("administrator");
  const { ebcCode: code } = await makeSale();
  await runUseCase(administrator, recordEnterprise, {
    ...{ code, name: "示例商家", creditClass: "ordinary", creditSource: "海关公示" },
    ...{ authorisationNo: null, authorisedUntil: null },
  });
  const address = async () => {
    const rows = await runUseCase(administrator, (ctx) => listEnterprises(ctx), null);
    return rows.find((row) => row.code === code)?.endpoint;
  };
  expect(await address()).toBeNull();
  await runUseCase(administrator, setOwnerEndpoint, {
    code,
    url: "https://shop.example/hook",
    secret,
    events: null,
  });
  expect(await address()).toBe("https://shop.example/hook");
  await runUseCase(administrator, setOwnerEndpoint, { code, url: null, secret: null, events: null });
  expect(await address()).toBeNull();
  const receiverOfGoods = await actorFor("receiver");
  const asked = { code, url: null, secret: null, events: null };
  expect(await refusalOf(runUseCase(receiverOfGoods, setOwnerEndpoint, asked))).toBe("not_permitted");
  const withPassword = { code, url: "https://a:b@shop.example/hook", secret, events: null };
  expect(await refusalOf(runUseCase(administrator, setOwnerEndpoint, withPassword))).toBe("endpoint_refused");
});
