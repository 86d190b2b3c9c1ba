import type { Page } from "@playwright/test";

/** Where a page is, or how its address is found on another one. */
type Place = string | ((page: Page) => Promise<string>);

export type HousePage = {
  name: string;
  /** Whose page it is; nobody has to be signed in for the pages without one. */
  role: string | null;
  at: Place;
  /** The message its heading says, `<file>.<key>`; without one the heading is a number of its own. */
  heading?: string;
  /** What the server answers with, when it is not 200. */
  status?: number;
  /** Looked at on a wide screen too. */
  wide?: boolean;
};

/** The address of the first link of that kind on a page, with something added. */
function firstLink(from: string, start: string, added = ""): Place {
  return async (page) => {
    await page.goto(from);
    const link = page.locator(`table a[href^="${start}"]`).first();
    const href = (await link.getAttribute("href")) ?? "";
    const { pathname, search } = new URL(href, page.url());
    return `${pathname}${search}${added}`;
  };
}

/** A box that waits to be opened, as its bench shows it. */
async function firstBox(page: Page): Promise<string> {
  const answer = await page.request.get("/api/receiving");
  const { parcels }: { parcels: { parcelId: string }[] } = await answer.json();
  return `/receiving?parcel=${parcels[0]?.parcelId}`;
}

const house = [
  { name: "dock", role: "dock_clerk", at: "/dock", heading: "dock.title", wide: true },
  { name: "receiving", role: "receiver", at: "/receiving", heading: "receiving.title" },
  { name: "receiving-box", role: "receiver", at: firstBox, heading: "receiving.title", wide: true },
  { name: "inspection", role: "inspector", at: "/inspection", heading: "inspection.title" },
  {
    name: "inspection-piece",
    role: "inspector",
    at: firstLink("/inspection", "/inspection?plate="),
    heading: "inspection.title",
    wide: true,
  },
  { name: "applications", role: "declarant", at: "/applications", heading: "applications.title" },
  {
    name: "applications-admitted",
    role: "declarant",
    at: "/applications?view=admitted",
    heading: "applications.title",
  },
  {
    name: "application",
    role: "declarant",
    at: async (page) => {
      await page.goto("/applications?view=admitted");
      const no = await page.getByRole("table").getByRole("link").first().getAttribute("href");
      return `/applications/${new URL(no ?? "", page.url()).searchParams.get("chosen")}`;
    },
  },
  { name: "verification", role: "officer", at: "/verification", heading: "verification.title" },
  {
    name: "verification-piece",
    role: "officer",
    at: firstLink("/verification", "/verification?plate="),
    heading: "verification.title",
    wide: true,
  },
  { name: "move-outs", role: "officer", at: "/move-outs", heading: "batches.title" },
  { name: "stock", role: "stock_controller", at: "/stock", heading: "stock.title", wide: true },
] as const satisfies readonly HousePage[];

const outbound = ["settle", "load&outcome=release", "load&outcome=reship", "batches", "done"].map((view) => ({
  name: `outbound-${view.replace("&outcome=", "-")}`,
  role: "supervisor",
  at: `/outbound?view=${view}`,
  heading: "outbound.title",
}));

const office = [
  { name: "batch", role: "supervisor", at: firstLink("/outbound?view=done", "/batches/") },
  { name: "exceptions", role: "supervisor", at: "/exceptions", heading: "exceptions.title" },
  { name: "returns", role: "supervisor", at: "/returns", heading: "returns.title", wide: true },
  { name: "return", role: "supervisor", at: firstLink("/returns", "/returns/"), wide: true },
  { name: "item", role: "supervisor", at: firstLink("/outbound", "/items/"), wide: true },
  {
    name: "label",
    role: "receiver",
    at: async (page) => {
      await page.goto("/returns?stage=received");
      await page.goto((await page.locator('table a[href^="/returns/"]').first().getAttribute("href")) ?? "/");
      return `${await page.locator('table a[href^="/items/"]').first().getAttribute("href")}/label`;
    },
    heading: "receiving.label.title",
  },
  { name: "feedback", role: "supervisor", at: "/feedback", heading: "feedback.title" },
  {
    name: "feedback-message",
    role: "supervisor",
    at: firstLink("/feedback?state=acknowledged", "?"),
    heading: "feedback.title",
    wide: true,
  },
  { name: "goods", role: "merchant", at: "/goods", heading: "goods.title" },
  { name: "goods-confirmed", role: "merchant", at: "/goods?view=confirmed", heading: "goods.title" },
  { name: "goods-platform", role: "platform", at: "/goods?view=closed", heading: "goods.title" },
  { name: "inbox", role: "origin_officer", at: "/inbox", heading: "feedback.inbox.title" },
  {
    name: "inbox-message",
    role: "origin_officer",
    at: firstLink("/inbox?view=all", "?"),
    heading: "feedback.inbox.title",
  },
  { name: "returns-audited", role: "auditor", at: "/returns", heading: "returns.title" },
  { name: "settings", role: "administrator", at: "/settings", heading: "settings.title" },
  { name: "sign-in", role: null, at: "/sign-in", heading: "sign-in.title" },
  { name: "not-yours", role: "merchant", at: "/dock", heading: "errors-shell.notYours.title" },
  { name: "not-there", role: "supervisor", at: "/nowhere", status: 404 },
  { name: "no-such-return", role: "supervisor", at: "/returns/RT000000000000", status: 404 },
] as const satisfies readonly HousePage[];

/** Every page of every desk, each as the person whose it is. */
export const housePages: readonly HousePage[] = [...house, ...outbound, ...office];
