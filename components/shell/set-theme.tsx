"use server";

import { cookies } from "next/headers";
import { type Theme, themeCookie, toTheme } from "#components/shell/theme";

const yearSeconds = 365 * 86_400;

/** Remembers on this machine how a person wants the screen lit. */
export async function setTheme(theme: Theme): Promise<void> {
  const jar = await cookies();
  jar.set(themeCookie, toTheme(theme), { path: "/", sameSite: "lax", maxAge: yearSeconds });
}
