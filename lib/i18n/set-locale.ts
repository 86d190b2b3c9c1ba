"use server";

import { cookies } from "next/headers";
import { type Locale, localeCookie, toLocale } from "#lib/i18n/locale";

const yearSeconds = 365 * 86_400;

/** Remembers a person's language on this machine. */
export async function setLocale(locale: Locale): Promise<void> {
  const jar = await cookies();
  jar.set(localeCookie, toLocale(locale), { path: "/", sameSite: "lax", maxAge: yearSeconds });
}
