import { getToken } from "next-auth/jwt";
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
