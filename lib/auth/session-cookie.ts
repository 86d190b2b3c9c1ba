import { encode, getToken } from "next-auth/jwt";
import { sessionHours } from "#lib/auth/open-session";
import { env } from "#lib/env";

const isSecure = () => env().PUBLIC_URL.startsWith("https://");

/** The cookie's name; `__Host-` binds it to this host and to https. */
export const sessionCookieName = () => (isSecure() ? "__Host-guicang-session" : "guicang-session");

/** The session id inside the signed cookie, or null; the cookie is only a pointer. */
export async function sessionIdOf(headers: Headers): Promise<string | null> {
  const token = await getToken({
    req: { headers },
    secret: env().AUTH_SECRET,
    secureCookie: isSecure(),
    cookieName: sessionCookieName(),
    salt: sessionCookieName(),
  });
  return typeof token?.sid === "string" ? token.sid : null;
}

/** The header that gives this browser a session, as a sign-in by form does. */
export async function sessionCookie(sessionId: string): Promise<string> {
  const salt = sessionCookieName();
  const maxAge = sessionHours * 3600;
  const token = await encode({ token: { sid: sessionId }, secret: env().AUTH_SECRET, salt, maxAge });
  const secure = isSecure() ? "; Secure" : "";
  return `${salt}=${token}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure}`;
}
