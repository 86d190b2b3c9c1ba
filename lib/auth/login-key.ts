import { blindIndex } from "#lib/vault";

/** How many wrong passwords of one login are free. */
export const triesOfLogin = 5;

/**
 * Under what a login's tries are counted, beside those of addresses. What nobody is called shares one of
 * 65,536 rows, so that made-up logins do not fill the table and never lock somebody's own.
 */
export function loginKey(login: string, isKnown: boolean): string {
  const digest = blindIndex(login, "sign-in").toString("hex");
  return isKnown ? `login ${digest.slice(0, 40)}` : `nobody ${digest.slice(0, 4)}`;
}
