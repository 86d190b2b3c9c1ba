import { type Browser, expect, type Page, test } from "@playwright/test";
import { type Action, may } from "#lib/domain/permissions";
import { type Role, roles } from "#lib/domain/role";
import { agents, merchants, platforms } from "../scripts/demo/shops.ts";
import { openPage, servedPages } from "./access/open-page.ts";
import { type PageDoor, pageDoors } from "./access/page-doors.ts";
import { wordsOf } from "./pages/words.ts";
import { pageOf } from "./people.ts";

// A visit to every page leaves too long a trace; a failure says enough.
test.use({ trace: "off" });

/** What the others of a kind are called; the first of each has the demo's account. */
const rivals: Readonly<Record<string, readonly string[]>> = {
  merchant: merchants.slice(1).map(({ name }) => name),
  platform: platforms.slice(1).map(({ name }) => name),
  agent: agents.slice(1).map(({ name }) => name),
};
const own: Readonly<Record<string, string>> = {
  merchant: merchants[0].name,
  platform: platforms[0].name,
  agent: agents[0].name,
};

/** A list of another office than that of Ningbo, whose officer plays in the demo. */
const listOfOther = /(?<!\d)(?!3105)\d{4}20\d{2}I\d{9}(?!\d)/g;

const pages = Object.entries(pageDoors).map(([name, { may: keeper, also, at = name }]) => {
  return { name, keeper, also, at };
});

function isLetIn(
  role: Role,
  { keeper, also }: { keeper: PageDoor["may"]; also: Action | undefined },
): boolean {
  if (keeper === "signed_in" || keeper === "anybody") return true;
  const actions = typeof keeper === "string" ? [keeper] : keeper;
  return actions.some((action) => may(role, action)) && (also === undefined || may(role, also));
}

test("every page of app has its row, and every row a page", () => {
  const missing = servedPages.filter((name) => !(name in pageDoors));
  const howTo = missing.map(
    (name) => `add to e2e/access/page-doors.ts: "${name}": { may: "<action of permissions.ts>" },`,
  );
  expect(howTo).toEqual([]);
  const gone = Object.keys(pageDoors).filter((name) => !servedPages.includes(name));
  expect(gone.map((name) => `take "${name}" out of e2e/access/page-doors.ts: there is no such page`)).toEqual(
    [],
  );
});

test("a stranger is sent to sign in from every page that is not for anybody", async ({ page }) => {
  for (const { name, keeper, at } of pages) {
    const { isSignIn, status } = await openPage(page, at);
    const isOpen = keeper === "anybody" && name !== "/sign-in";
    expect.soft([name, status < 500, isSignIn]).toEqual([name, true, !isOpen]);
  }
});

for (const role of roles) {
  test(`${role} opens the pages that it may, and hears of the others that they are not its own`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const page = await pageOf(browser, role);
    for (const { name, at, ...door } of pages) {
      // A stranger looks at these; each look is counted.
      if (door.keeper === "anybody") continue;
      const { status, isNotYours, said } = await openPage(page, at);
      const isElsewhere = !isLetIn(role, door) || name === "/not-yours";
      expect.soft([name, status < 500, isNotYours]).toEqual([name, true, isElsewhere]);
      const foreign = (rivals[role] ?? []).filter((word) => said.includes(word));
      const lists = role === "origin_officer" ? (said.match(listOfOther) ?? []) : [];
      expect.soft([name, foreign, lists]).toEqual([name, [], []]);
    }
    await page.context().close();
  });
}

test("a page that is not one's own says so in words", async ({ browser }) => {
  const page = await pageOf(browser, "merchant");
  await page.goto("/exceptions");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    wordsOf("zh", "errors-shell.notYours.title"),
  );
  await page.context().close();
});

/** Addresses of a kind in what a page sends, each once. */
function linksIn(said: string, kind: "returns" | "items"): string[] {
  return [...new Set(said.match(new RegExp(`/${kind}/[A-Z]{2}-?[0-9A-Z-]+`, "g")) ?? [])];
}

/** Returns of several owners, with what their page says to who may see them all. */
async function someReturns(browser: Browser): Promise<{ at: string; said: string }[]> {
  const house = await pageOf(browser, "supervisor");
  const found: { at: string; said: string }[] = [];
  for (const at of linksIn((await openPage(house, "/returns")).said, "returns").slice(0, 20)) {
    found.push({ at, said: (await openPage(house, at)).said });
  }
  await house.context().close();
  return found;
}

async function expectOnlyOwn(page: Page, role: string, found: readonly { at: string; said: string }[]) {
  for (const { at, said } of found) {
    const isOwn = said.includes(own[role] ?? "");
    expect.soft([at, (await openPage(page, at)).status]).toEqual([at, isOwn ? 200 : 404]);
    // Whose pieces they are is known by their return; those not admitted yet are nobody's to see.
    if (isOwn) continue;
    for (const piece of linksIn(said, "items")) {
      expect.soft([piece, (await openPage(page, piece)).status]).toEqual([piece, 404]);
    }
  }
}

test("an owner opens the own returns, and those of another are not there", async ({ browser }) => {
  test.setTimeout(180_000);
  const found = await someReturns(browser);
  for (const role of Object.keys(own)) {
    const page = await pageOf(browser, role);
    await expectOnlyOwn(page, role, found);
    await page.context().close();
  }
  const foreign = found.filter(({ said }) => !said.includes(own.merchant ?? ""));
  expect(foreign.length).toBeGreaterThan(0);
});
