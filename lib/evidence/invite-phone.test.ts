import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { disableUser } from "#lib/auth/disable-user";
import { findInvitation } from "#lib/evidence/find-invitation";
import { handlePhonePhoto } from "#lib/evidence/handle-phone-photo";
import { invitedForMs, invitePhone } from "#lib/evidence/invite-phone";
import { approveBatch } from "#lib/outbound/approve-batch";
import { getBatch } from "#lib/outbound/get-batch";
import { loadOf, makeSettled, sealedLoad } from "#lib/outbound/load.testing";
import { approvalOf, signerFor } from "#lib/outbound/signer.testing";
import { readItemFile } from "#lib/returns/read-item-file";
import { makeAdmitted } from "#lib/returns/stock-piece.testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";

const origin = "https://returns.example";
let plate = "";

beforeAll(async () => {
  ({ plate } = await makeAdmitted({}));
});

async function invited() {
  const inspector = await actorFor("inspector");
  const { address } = await runUseCase(inspector, invitePhone, { plate, origin });
  return { inspector, code: address.slice(address.lastIndexOf("/") + 1) };
}

async function send(code: string, more: Record<string, string> = {}): Promise<Response> {
  const background = { r: 10, g: Math.floor(Math.random() * 250), b: Math.floor(Math.random() * 250) };
  const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background } })
    .png()
    .toBuffer();
  const body = new FormData();
  for (const [name, value] of Object.entries(more)) body.set(name, value);
  body.set("file", new Blob([new Uint8Array(picture)]));
  const headers = { "idempotency-key": crypto.randomUUID(), origin, host: "returns.example" };
  const request = new Request(`${origin}/api/phone-photos/${code}`, { method: "POST", body, headers });
  return handlePhonePhoto(request, code);
}

describe("a phone that was invited", () => {
  test("photographs the one piece in the name of who showed it the code", async () => {
    const { inspector, code } = await invited();
    const answer = await send(code, { motif: "label" });
    expect(answer.status).toBe(201);
    const file = await runUseCase(inspector, (ctx) => readItemFile(ctx, plate), {});
    expect(file.photos.at(-1)).toMatchObject({ motif: "label", takerRole: "inspector" });
  });

  test("says of nothing else that it photographed it", async () => {
    const { code } = await invited();
    expect((await send(code, { plate: "RW-00000007K" })).status).toBe(422);
  });

  test("does so for a quarter of an hour", async () => {
    const { code } = await invited();
    const later = new Date(Date.now() + invitedForMs + 1000);
    await asSystem(findInvitation, { code });
    expect(await refusalOf(asSystem(findInvitation, { code }, { now: later }))).toBe("not_found");
  });

  test("does so no more once that person has left the house", async () => {
    const { code } = await invited();
    const { login } = await asSystem(findInvitation, { code }).then(({ actor }) => actor);
    await asSystem(disableUser, login);
    expect((await send(code)).status).toBe(401);
  });

  test("is known by its code alone, and nobody from outside invites one", async () => {
    expect((await send("AAAAAAAAAAAAAAAAAAAAAAAA")).status).toBe(404);
    const merchant = await actorFor("merchant", "X");
    expect(await refusalOf(runUseCase(merchant, invitePhone, { plate, origin }))).toBe("not_permitted");
  });
});

describe("a phone that was invited to a load", () => {
  async function approvedLoad() {
    const { plate: goods } = await makeSettled("destroy");
    const batchNo = await sealedLoad(await actorFor("stock_controller"), "destroy", [goods]);
    await runUseCase(await signerFor("supervisor"), approveBatch, approvalOf(batchNo));
    return batchNo;
  }
  const codeFor = async (batchNo: string, moment: "before" | "after") => {
    const { address } = await runUseCase(await actorFor("stock_controller"), invitePhone, {
      batchNo,
      moment,
      origin,
    });
    return address.slice(address.lastIndexOf("/") + 1);
  };
  const momentsOf = async (batchNo: string) => {
    const { photos } = await runUseCase(await actorFor("auditor"), getBatch, { batchNo });
    return photos.map(({ moment }) => moment);
  };

  test("photographs that one, at the moment it was invited for", async () => {
    const [batchNo, other] = [await approvedLoad(), await approvedLoad()];
    const code = await codeFor(batchNo, "after");
    expect((await asSystem(findInvitation, { code })).of).toEqual({ batchNo, moment: "after" });
    expect((await send(code)).status).toBe(201);
    expect(await momentsOf(batchNo)).toEqual(["after"]);
    for (const [name, value] of Object.entries({ moment: "before", batchNo: other, motif: "label" })) {
      expect((await send(code, { [name]: value })).status).toBe(422);
    }
    expect(await momentsOf(batchNo)).toEqual(["after"]);
    expect(await momentsOf(other)).toEqual([]);
  });

  test("is invited by those who photograph loads, and only to one that is to be destroyed", async () => {
    const batchNo = await approvedLoad();
    const invite = { batchNo, moment: "before", origin } as const;
    const inspector = await actorFor("inspector");
    expect(await refusalOf(runUseCase(inspector, invitePhone, invite))).toBe("not_permitted");
    const controller = await actorFor("stock_controller");
    const open = await loadOf(controller, "destroy", []);
    const early = { ...invite, batchNo: open };
    expect(await refusalOf(runUseCase(controller, invitePhone, early))).toBe("batch_state_forbids");
    const unknown = { ...invite, batchNo: "BT0" };
    expect(await refusalOf(runUseCase(controller, invitePhone, unknown))).toBe("not_found");
  });
});
