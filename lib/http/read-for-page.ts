import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { actorOfRequest } from "#lib/auth/actor-of-request";
import { AppError } from "#lib/errors";
import { runUseCase, type UseCase } from "#lib/run-use-case";

/** The person who asked for this page, looked up once per request; sends strangers to sign in. */
export const currentActor = cache(async () => {
  try {
    return await actorOfRequest({ headers: new Headers(await headers()) });
  } catch (error) {
    if (error instanceof AppError && statusIsSignedOut(error)) redirect("/sign-in");
    throw error;
  }
});

/** Reads for a page: what is not there or not theirs is a 404; what the role may not see, a refusal in words. */
export async function readForPage<Input, Output>(act: UseCase<Input, Output>, input: Input): Promise<Output> {
  const actor = await currentActor();
  try {
    return await runUseCase(actor, act, input);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "not_found") notFound();
    if (error.code === "not_permitted") redirect("/not-yours");
    if (error.code === "password_first") redirect("/me");
    throw error;
  }
}

function statusIsSignedOut(error: AppError): boolean {
  return error.code === "signed_out" || error.code === "account_disabled";
}
