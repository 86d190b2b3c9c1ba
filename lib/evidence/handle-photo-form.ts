import type { z } from "zod";
import type { Actor } from "#lib/context";
import { canonicalJson } from "#lib/domain/canonical-json";
import type { Action } from "#lib/domain/permissions";
import { photoLimitBytes } from "#lib/domain/photo";
import { type KeptPhoto, keepPhoto } from "#lib/evidence/keep-photo";
import { actorOfWrite } from "#lib/http/actor-of-write";
import { answering } from "#lib/http/answering";
import { idempotencyKey } from "#lib/http/handle";
import { readForm } from "#lib/http/read-form";
import { requirePrintable } from "#lib/http/require-printable";
import { requireSameOrigin } from "#lib/http/require-same-origin";
import { runUseCase, type UseCase } from "#lib/run-use-case";

/** Room for the fields around the picture. */
const formLimitBytes = photoLimitBytes + 64 * 1024;

/**
 * A route that takes a picture in the field `file` and what it shows in the others: the picture is kept before
 * the use-case runs, for who may do `action`; answers 201 with what the use-case returns.
 */
export function handlePhotoForm<Of, Output>(
  action: Action,
  schema: z.ZodType<Of>,
  act: UseCase<{ of: Of; photo: KeptPhoto }, Output>,
) {
  return (request: Request): Promise<Response> =>
    answering(async (requestId) => {
      requireSameOrigin(request);
      const actor = await actorOfWrite(request);
      const taken = await takePhotoForm(request, actor, action);
      const input = { of: schema.parse(taken.fields), photo: taken.photo };
      return created(await runUseCase(actor, act, input, { requestId, once: taken.once }));
    });
}

/** Reads and keeps the picture of a form sent by that actor; its other fields are still to be parsed. */
export async function takePhotoForm(request: Request, actor: Actor, action: Action) {
  const key = idempotencyKey(request);
  const { fields, bytes } = await readForm(request, formLimitBytes);
  requirePrintable(fields);
  const photo = await keepPhoto(actor, bytes, action);
  const asked = canonicalJson({ ...fields, sha256: photo.sha256 });
  const once = { route: new URL(request.url).pathname, key, request: asked };
  return { fields, photo, once };
}

/** Says that it was done, with what came of it. */
export function created(answer: unknown): Response {
  return Response.json(answer, { status: 201, headers: { "cache-control": "no-store" } });
}
