import { readdirSync } from "node:fs";
import type { Page } from "@playwright/test";

/** Every page of `app` by its folder, groups left out. */
export const servedPages: readonly string[] = readdirSync(new URL("../../app", import.meta.url), {
  recursive: true,
  encoding: "utf8",
})
  .filter((file) => /(^|\/)page\.tsx$/.test(file))
  .map((file) => `/${file.replace(/\/?page\.tsx$/, "")}`.replace(/\/\([^)]*\)/g, "") || "/")
  .toSorted();

/** What a page answers, with all that it sends along for the browser: more than anybody sees. */
export type Opened = { status: number; isNotYours: boolean; isSignIn: boolean; said: string };

/** Asks for a page as the browser of that person does, without showing it. */
export async function openPage({ request }: Page, at: string): Promise<Opened> {
  const answer = await request.get(at);
  const said = await answer.text();
  const { pathname } = new URL(answer.url());
  // What was begun to be sent before the refusal leads on by itself.
  const leadsTo = (path: string) => pathname === path || new RegExp(`NEXT_REDIRECT;\\w+;${path};`).test(said);
  return { status: answer.status(), isNotYours: leadsTo("/not-yours"), isSignIn: leadsTo("/sign-in"), said };
}
