import type { z } from "zod";
import { actorOfRequest } from "#lib/auth/actor-of-request";
import { blur } from "#lib/evidence/blur";
import { readEvidenceFile } from "#lib/evidence/evidence-file";
import { isBare, reencode } from "#lib/evidence/reencode";
import { answering } from "#lib/http/answering";
import { runUseCase, type UseCase } from "#lib/run-use-case";

const headers = {
  "content-type": "image/webp",
  "content-security-policy": "default-src 'none'; sandbox",
  "x-content-type-options": "nosniff",
  "content-disposition": "inline",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "private, no-store",
};

/** A photo by its hash; `isBlurred` for one that shows somebody's name and address. */
export type FoundPhoto = { sha256: string; isBlurred?: boolean };

/**
 * Serves a photo to who may see its subject, which `find` decides. It is proved by its hash first: what is
 * missing or altered is refused in words and never shown.
 */
export function servePhoto<Input>(
  request: Request,
  schema: z.ZodType<Input>,
  find: UseCase<Input, FoundPhoto>,
  asked: unknown,
): Promise<Response> {
  return answering(async (requestId) => {
    const actor = await actorOfRequest(request);
    const found = await runUseCase(actor, find, schema.parse(asked), { requestId });
    return new Response(new Uint8Array(await readShownPhoto(found)), { headers });
  });
}

/** A kept photo that is proved and bare of camera data, made bare on the way where it was kept as it came. */
export async function readPhoto(sha256: string): Promise<Buffer> {
  const kept = await readEvidenceFile(sha256);
  return (await isBare(kept)) ? kept : reencode(kept);
}

/** The same as people outside see it: blurred where it shows somebody's name and address. */
export async function readShownPhoto({ sha256, isBlurred }: FoundPhoto): Promise<Buffer> {
  const photo = await readPhoto(sha256);
  return isBlurred ? blur(photo) : photo;
}
