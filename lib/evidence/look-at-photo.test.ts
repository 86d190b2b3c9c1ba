import { eq } from "drizzle-orm";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { photoLooks } from "#db/schema/photo-looks";
import { type Role, roles } from "#lib/domain/role";
import { blur } from "#lib/evidence/blur";
import { getPhoto } from "#lib/evidence/get-photo";
import { keepPhoto } from "#lib/evidence/keep-photo";
import { lookAtPhoto, openPhoto } from "#lib/evidence/look-at-photo";
import { readPhoto } from "#lib/evidence/serve-photo";
import { storePhoto } from "#lib/evidence/store-photo";
import { requirePhoto } from "#lib/inspection/require-complete";
import { makeAdmitted } from "#lib/returns/stock-piece.testing";
import { makeSale } from "#lib/returns/testing";
import { readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";

/** A label as a camera sees it: black writing on white. */
async function labelPicture(): Promise<Buffer> {
  const lines = Array.from(
    { length: 9 },
    (_, at) => `<text x="30" y="${60 + at * 50}">张三 ${Math.random()}</text>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="520"><rect width="800" height="520" fill="#fff"/><g font-size="34">${lines.join("")}</g></svg>`;
  return sharp(Buffer.from(svg)).jpeg().toBuffer();
}

const label = { id: "", sha256: "", itemId: "" };
const codes: Partial<Record<Role, string>> = {};

beforeAll(async () => {
  const sale = await makeSale();
  const { plate } = await makeAdmitted({ sale });
  const { id: itemId } = await readPiece(plate);
  Object.assign(codes, {
    merchant: sale.ebcCode,
    platform: sale.ebpCode,
    agent: sale.agentCode,
    origin_officer: sale.officeCode,
  });
  const receiver = await actorFor("receiver");
  const photo = await keepPhoto(receiver, await labelPicture());
  const { photoId: id } = await runUseCase(receiver, storePhoto, { of: { plate, motif: "label" }, photo });
  Object.assign(label, { id, sha256: photo.sha256, itemId });
});

const as = (role: Role) => actorFor(role, codes[role]);
const insiders: readonly Role[] = ["receiver", "inspector", "supervisor"];

describe("the photo of a shipping label", () => {
  test.each(roles.filter((role) => !insiders.includes(role)))(
    "is opened in clear for no %s",
    async (role) => {
      const actor = await as(role);
      const reason = "核对收件人";
      expect(await refusalOf(runUseCase(actor, lookAtPhoto, { photoId: label.id, reason }))).toBe(
        "not_permitted",
      );
      expect(await refusalOf(runUseCase(actor, openPhoto, { id: label.id }))).toBe("not_permitted");
    },
  );

  test.each(insiders)("is blurred even for a %s, and in clear once it is written down why", async (role) => {
    const actor = await as(role);
    expect(await runUseCase(actor, getPhoto, { id: label.id })).toEqual({
      sha256: label.sha256,
      isBlurred: true,
    });
    const asked = { photoId: label.id, reason: "核对收件人" };
    const { lookId } = await runUseCase(actor, lookAtPhoto, asked);
    expect(await runUseCase(actor, openPhoto, { id: lookId })).toEqual({ sha256: label.sha256 });
    const looks = await asSystem(
      ({ tx }) => tx.select().from(photoLooks).where(eq(photoLooks.id, lookId)),
      null,
    );
    expect(looks).toMatchObject([{ photoId: label.id, reason: "核对收件人", lookedBy: actor.userId }]);
  });

  test("stays in clear for ten minutes, and for nobody but who said why", async () => {
    const [inspector, supervisor] = [await as("inspector"), await as("supervisor")];
    const asked = { photoId: label.id, reason: "核对收件人" };
    const { lookId: id } = await runUseCase(inspector, lookAtPhoto, asked);
    expect(await refusalOf(runUseCase(supervisor, openPhoto, { id }))).toBe("not_found");
    const now = new Date(Date.now() + 10 * 60_000 + 1_000);
    expect(await refusalOf(runUseCase(inspector, openPhoto, { id }, { now }))).toBe("not_found");
  });

  test("is served without a letter of it", async () => {
    const clear = await readPhoto(label.sha256);
    const served = await blur(clear);
    const edges = async (bytes: Buffer) => (await sharp(bytes).stats()).sharpness;
    expect(await edges(served)).toBeLessThan((await edges(clear)) / 20);
  });

  test.each(["merchant", "platform", "agent", "origin_officer", "officer"] as const)(
    "is seen by its own %s, and only blurred",
    async (role) => {
      expect(await runUseCase(await as(role), getPhoto, { id: label.id })).toMatchObject({ isBlurred: true });
    },
  );

  test("is no evidence of the goods", async () => {
    expect(await refusalOf(asSystem(requirePhoto, label.itemId))).toBe("inspection_incomplete");
  });
});
