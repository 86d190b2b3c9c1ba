import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, expect, type Page } from "@playwright/test";

type Account = { role: string; login: string; password: string; pin: string | null; name: string };

/** The demo's account of a role. */
export function accountOf(role: string): Account {
  const file = join(process.env.E2E_DATA_DIR ?? ".data", "demo-accounts.json");
  const accounts: Account[] = JSON.parse(readFileSync(file, "utf8"));
  const account = accounts.find((one) => one.role === role);
  if (!account) throw new Error(`the demo has no ${role}`);
  return account;
}

/** Signs in through the form, as a person does. */
export async function signIn(page: Page, role: string): Promise<Account> {
  const account = accountOf(role);
  await page.goto("/sign-in");
  await page.getByLabel("账号").fill(account.login);
  await page.getByLabel("密码").fill(account.password);
  await page.getByLabel("密码").press("Enter");
  await expect(page).not.toHaveURL(/sign-in/);
  await expect(page.getByRole("navigation", { name: "岗位" })).toBeVisible();
  return account;
}

/** A page of a person of that role, at a machine of their own. */
export async function pageOf(browser: Browser, role: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, role);
  return page;
}
