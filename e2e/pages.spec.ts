import { type Browser, expect, type Page, test } from "@playwright/test";
import { type HousePage, housePages } from "./pages/house-pages.ts";
import { expectAccessible, expectFits, expectWords, listen } from "./pages/judge-page.ts";
import { wordsOf } from "./pages/words.ts";
import { signIn } from "./people.ts";

// What is judged by words does not depend on the light, what by colour not on the language, what by structure on neither.
const looks = [
  { locale: "zh", theme: "light", by: "colours" },
  { locale: "en", theme: "dark", by: "rules" },
] as const;
const usual = { width: 1440, height: 900 };
const wide = { width: 1920, height: 1080 };

// Many visits to each page leave too long a trace; a failure says enough.
test.use({ trace: "off" });

// One machine per person for the whole run, signed in once.
const machines = new Map<string | null, Promise<Page>>();

async function sitDown(browser: Browser, role: string | null): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: "reduce" });
  const page = await context.newPage();
  if (role) await signIn(page, role);
  else await page.goto("/sign-in");
  return page;
}

function machineOf(browser: Browser, role: string | null): Promise<Page> {
  const machine = machines.get(role) ?? sitDown(browser, role);
  machines.set(role, machine);
  return machine;
}

async function setCookies(page: Page, cookies: Record<string, string>) {
  const url = new URL(page.url()).origin;
  const list = Object.entries(cookies).map(([name, value]) => ({ name, value, url }));
  await page.context().addCookies(list);
}

async function expectHeading(page: Page, { heading }: HousePage, locale: string) {
  const shown = page.getByRole("heading", { level: 1 });
  if (heading) await expect(shown).toContainText(wordsOf(locale, heading));
  else await expect(shown).not.toBeEmpty();
  await expect(page.locator("html")).toHaveAttribute("lang", locale === "zh" ? "zh-Hans-CN" : "en");
}

async function look(page: Page, house: HousePage, at: string, { locale, theme, by }: (typeof looks)[number]) {
  const answer = await page.goto(at);
  expect(answer?.status()).toBe(house.status ?? 200);
  await expectHeading(page, house, locale);
  await expectWords(page);
  await expectFits(page);
  await expectAccessible(page, by);
  const folder = process.env.SCREENSHOTS;
  if (folder) await page.screenshot({ path: `${folder}/${house.name}.${locale}.${theme}.png` });
  if (!house.wide) return;
  await page.setViewportSize(wide);
  await expectFits(page);
  await page.setViewportSize(usual);
}

test("the desk that a person signs in to complains of nothing", async ({ page }) => {
  const complaints = listen(page, 200);
  await signIn(page, "dock_clerk");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(complaints).toEqual([]);
});

test("a browser that asks for an icon unasked is given ours", async ({ request }) => {
  const answer = await request.get("/favicon.ico");
  expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "image/svg+xml"]);
});

for (const house of housePages) {
  test(`${house.name} is sound in Chinese by day and in English by night`, async ({ browser }) => {
    const page = await machineOf(browser, house.role);
    const at = typeof house.at === "string" ? house.at : await house.at(page);
    const complaints = listen(page, house.status ?? 200);
    for (const how of looks) {
      await test.step(`${how.locale}, ${how.theme}`, async () => {
        await setCookies(page, { locale: how.locale, theme: how.theme });
        await look(page, house, at, how);
        expect.soft(complaints).toEqual([]);
      });
    }
    page.removeAllListeners("console");
    page.removeAllListeners("pageerror");
  });
}
