import { customsPages } from "./customs-pages.ts";
import { dashboardPages } from "./dashboard-pages.ts";
import { feedbackPages } from "./feedback-pages.ts";
import { goodsPages } from "./goods-pages.ts";
import { outbound } from "./outbound-pages.ts";
import { firstBox, firstLink, type Place } from "./place.ts";
import { placePages } from "./place-pages.ts";
import { publicPages } from "./public-pages.ts";
import { shift } from "./shift-pages.ts";
import { supervisorPages } from "./supervisor-pages.ts";

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

const house = [
  { name: "dock", role: "dock_clerk", at: "/dock", heading: "dock.title", wide: true },
  { name: "vehicles", role: "dock_clerk", at: "/dock/vehicles", heading: "vehicles.title" },
  { name: "vehicle", role: "dock_clerk", at: firstLink("/dock/vehicles", "/dock/vehicles/") },
  { name: "bags", role: "dock_clerk", at: "/dock/bags", heading: "bags.title" },
  { name: "bag", role: "dock_clerk", at: firstLink("/dock/bags", "/dock/bags/") },
  { name: "receiving", role: "receiver", at: "/receiving", heading: "receiving.title" },
  {
    name: "receiving-box",
    role: "receiver",
    at: firstBox(() => true),
    heading: "receiving.title",
    wide: true,
  },
  {
    name: "receiving-elsewhere",
    role: "receiver",
    at: firstBox(({ status, bench }) => status === "opened" && bench !== "1"),
    heading: "receiving.title",
  },
  { name: "inspection", role: "inspector", at: "/inspection", heading: "inspection.title" },
  {
    name: "inspection-piece",
    role: "inspector",
    at: firstLink("/inspection", "/inspection?plate="),
    heading: "inspection.title",
    wide: true,
  },
  {
    name: "hand-over-sheet",
    role: "supervisor",
    at: "/offices/3105/hand-over",
    heading: "offices.sheet.title",
  },
  { name: "messages", role: "declarant", at: "/applications/messages", heading: "messages.title" },
  {
    name: "messages-sent",
    role: "supervisor",
    at: "/applications/messages?view=out",
    heading: "messages.title",
  },
  {
    name: "message",
    role: "declarant",
    at: firstLink("/applications/messages?view=out", "/applications/messages/out/"),
  },
  { name: "applications", role: "declarant", at: "/applications", heading: "applications.title" },
  {
    name: "applications-admitted",
    role: "declarant",
    at: "/applications?view=admitted",
    heading: "applications.title",
  },
  ...["refusals", "changes", "pre"].map((view) => ({
    name: `applications-${view}`,
    role: "declarant",
    at: `/applications?view=${view}`,
    heading: "applications.title",
  })),
  {
    name: "application",
    role: "declarant",
    at: async (page) => {
      await page.goto("/applications?view=admitted");
      const no = await page.getByRole("table").getByRole("link").first().getAttribute("href");
      return `/applications/${new URL(no ?? "", page.url()).searchParams.get("chosen")}`;
    },
  },
  ...customsPages,
  { name: "stock", role: "stock_controller", at: "/stock", heading: "stock.title", wide: true },
] as const satisfies readonly HousePage[];

const office = [
  { name: "batch", role: "supervisor", at: firstLink("/outbound?view=done", "/batches/") },
  { name: "midnight", role: "declarant", at: "/midnight", heading: "midnight.title", wide: true },
  { name: "wall", role: "supervisor", at: "/wall/midnight", heading: "midnight.wallTitle", wide: true },
  { name: "exceptions", role: "supervisor", at: "/exceptions", heading: "exceptions.title" },
  { name: "recalls", role: "supervisor", at: "/recalls", heading: "recalls.title", wide: true },
  {
    name: "recall",
    role: "officer",
    at: firstLink("/recalls", "?chosen=", ""),
    heading: "recalls.title",
  },
  { name: "returns", role: "supervisor", at: "/returns", heading: "returns.title", wide: true },
  { name: "return", role: "supervisor", at: firstLink("/returns", "/returns/"), wide: true },
  { name: "exports", role: "declarant", at: "/exports", heading: "exports.title" },
  { name: "exports-of-all", role: "auditor", at: "/exports?whose=all", heading: "exports.title" },
  { name: "found-nothing", role: "auditor", at: "/returns?q=ZZ404404404" },
  { name: "item", role: "supervisor", at: firstLink("/outbound", "/items/"), wide: true },
  {
    name: "dispute",
    role: "supervisor",
    at: firstLink("/outbound", "/items/", "/dispute"),
    heading: "disputes.title",
    wide: true,
  },
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
  { name: "returns-audited", role: "auditor", at: "/returns", heading: "returns.title" },
  { name: "scanner", role: "receiver", at: "/scanner", heading: "scanner.title", wide: true },
  { name: "settings", role: "administrator", at: "/settings", heading: "settings.title" },
  { name: "rules", role: "supervisor", at: "/settings/rules", heading: "rules.title", wide: true },
  { name: "tax-rates", role: "supervisor", at: "/settings/tax-rates", heading: "tax.title", wide: true },
  {
    name: "tax-rate-entered",
    role: "declarant",
    at: "/settings/tax-rates?prefix=8510100000",
    heading: "tax.title",
  },
  {
    name: "enterprises",
    role: "supervisor",
    at: "/settings/enterprises",
    heading: "enterprises.title",
  },
  {
    name: "contractors",
    role: "supervisor",
    at: "/settings/contractors",
    heading: "contractors.title",
  },
  { name: "channels", role: "administrator", at: "/settings/channels", heading: "channels.title" },
  {
    name: "prohibited-goods",
    role: "supervisor",
    at: "/settings/prohibited-goods",
    heading: "prohibited.title",
  },
  { name: "not-yours", role: "merchant", at: "/dock", heading: "errors-shell.notYours.title" },
  { name: "not-there", role: "supervisor", at: "/nowhere", status: 404 },
  { name: "no-such-return", role: "supervisor", at: "/returns/RT000000000000", status: 404 },
] as const satisfies readonly HousePage[];

/** Every page of every desk, each as the person whose it is. */
export const housePages: readonly HousePage[] = [
  ...house,
  ...publicPages,
  ...outbound,
  ...office,
  ...dashboardPages,
  ...shift,
  ...placePages,
  ...goodsPages,
  ...feedbackPages,
  ...supervisorPages,
];
