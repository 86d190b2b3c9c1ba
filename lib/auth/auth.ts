import NextAuth, { CredentialsSignin } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { addressOf } from "#lib/auth/address-of";
import { findSession } from "#lib/auth/find-session";
import { sessionHours } from "#lib/auth/open-session";
import { sessionCookieName } from "#lib/auth/session-cookie";
import { signIn as openSession, SignIn } from "#lib/auth/sign-in";
import { systemActor } from "#lib/context";
import { env } from "#lib/env";
import { log } from "#lib/log";
import { runUseCase } from "#lib/run-use-case";

class SignInRefused extends CredentialsSignin {
  constructor(reason: string) {
    super(reason);
    this.code = reason;
  }
}

/** next-auth, and nothing else of it anywhere: the token is a pointer to a session row. */
export const { handlers, signIn, signOut } = NextAuth(() => ({
  secret: env().AUTH_SECRET,
  trustHost: true,
  session: { strategy: "jwt", maxAge: sessionHours * 3600 },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  cookies: {
    sessionToken: {
      name: sessionCookieName(),
      options: {
        httpOnly: true,
        sameSite: "lax",
        path: "/",
        secure: sessionCookieName().startsWith("__Host-"),
      },
    },
  },
  logger: {
    error: (error) => log.debug({ err: error.name }, "sign-in"),
    warn: () => {},
    debug: () => {},
  },
  providers: [
    Credentials({
      credentials: { login: {}, password: {} },
      authorize: async ({ login, password }, request) => {
        const input = SignIn.safeParse({ login, password, address: addressOf(request.headers) });
        if (!input.success) throw new SignInRefused("sign_in_failed");
        const result = await runUseCase(systemActor, openSession, input.data);
        if (!result.ok) throw new SignInRefused(result.reason);
        return { id: result.sessionId };
      },
    }),
  ],
  callbacks: {
    jwt: async ({ token, user }) => {
      if (user?.id) return { sid: user.id };
      if (typeof token.sid !== "string") return null;
      return findSession(token.sid).then(
        () => token,
        () => null,
      );
    },
    session: ({ session }) => ({ expires: session.expires }),
  },
}));
