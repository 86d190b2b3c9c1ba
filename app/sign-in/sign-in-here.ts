"use server";

import { CredentialsSignin } from "next-auth";
import { signIn } from "#lib/auth/auth";

export type SignInState = { code: "sign_in_failed" | "locked_out" | "database_away"; login: string } | null;

/** Signs in and goes to the person's own desk, or says why not. */
export async function signInHere(_: SignInState, form: FormData): Promise<SignInState> {
  const login = String(form.get("login") ?? "");
  try {
    await signIn("credentials", {
      login,
      password: String(form.get("password") ?? ""),
      redirectTo: "/",
    });
  } catch (error) {
    if (error instanceof CredentialsSignin) {
      return { code: error.code === "locked_out" ? "locked_out" : "sign_in_failed", login };
    }
    if (error instanceof Error && error.name === "CallbackRouteError")
      return { code: "database_away", login };
    throw error;
  }
  return null;
}
