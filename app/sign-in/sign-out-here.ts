"use server";

import { signOut } from "#lib/auth/auth";
import { signOut as endSession } from "#lib/auth/sign-out";
import { systemActor } from "#lib/context";
import { currentActor } from "#lib/http/read-for-page";
import { runUseCase } from "#lib/run-use-case";

/** Ends the session in the database first, then forgets its cookie. */
export async function signOutHere(): Promise<void> {
  const actor = await currentActor();
  await runUseCase(systemActor, endSession, { sessionId: actor.sessionId });
  await signOut({ redirectTo: "/sign-in" });
}
