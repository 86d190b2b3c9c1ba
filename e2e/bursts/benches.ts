import { expect, type Page } from "@playwright/test";
import { open, pick, press } from "../keyboard.ts";
import { signIn } from "../people.ts";
import { scan } from "../scanner.ts";
import { openUnknown } from "../unknown-box.ts";
import { type Bench, intoField, intoHelp } from "./bench.ts";
import { shopOfTwo, twoPlates } from "./waiting-plates.ts";

const barcode = "4006381333931";

const receiving: Bench = {
  name: "receiving",
  api: "/api/pieces",
  field: "code",
  stand: async (page) => {
    await openUnknown(page);
    return {
      codes: [barcode],
      elsewhere: {
        "the name of the bench": () => intoField(page.getByRole("textbox", { name: "工位" }), ""),
        "the length of the box, in a dialog": async () => {
          await open(page, "称重量尺");
          return intoField(page.getByLabel("长（毫米）"), "120", "stopped");
        },
        "the list of keys": () => intoHelp(page),
      },
      expectRecord: async (scans) => {
        await page.reload();
        const pieces = page.getByRole("list", { name: "已收的件" }).getByRole("listitem");
        await expect(pieces).toHaveCount(scans);
        const texts = (await pieces.allTextContents()).map((text) => text.replaceAll(" ", ""));
        const plates = texts.map((text) => /RW-[0-9A-Z]{9}/.exec(text)?.[0] ?? text);
        expect(new Set(plates).size).toBe(scans);
      },
    };
  },
};

const inspection: Bench = {
  name: "inspection",
  api: "/api/inspections/bench",
  field: "plate",
  stand: async (page) => {
    await signIn(page, "inspector");
    const codes = await twoPlates(page, "待质检", /剩 \d+ 天/);
    const note = page.getByRole("textbox", { name: "备注", exact: true });
    return {
      codes,
      elsewhere: {
        "the note": () => intoField(note, "外箱有划痕"),
        "a reason, in a dialog": async () => {
          await open(page, "提议复运出区");
          return intoField(page.getByRole("dialog").getByLabel("原因"), "破", "stopped");
        },
        "an open menu": async () => {
          await open(page, "报告疑点");
          const kind = page.getByRole("dialog").getByRole("button", { name: /疑点/ });
          const chosen = await kind.elementHandle();
          await press(kind);
          await expect(page.getByRole("option").first()).toBeVisible();
          const kept = async () => (await chosen?.textContent()) ?? "gone";
          return { kept, scan: "stopped", back: "Escape" };
        },
      },
      expectRecord: async () => {
        const written = ["外箱有划痕", ""];
        for (const [at, plate] of codes.entries()) {
          await page.goto(`/inspection?plate=${plate}`);
          await expect(page.getByText("可以扫描")).toBeVisible();
          await expect(note).toHaveValue(written[at] ?? "");
        }
      },
    };
  },
};

const verification: Bench = {
  name: "verification",
  api: "/api/verifications/bench",
  field: "plate",
  stand: async (page) => {
    await signIn(page, "officer");
    const codes = await twoPlates(page, "待核验", /RW/);
    return {
      codes,
      elsewhere: {
        "the officer's words": () => intoField(page.getByRole("textbox", { name: "核验意见" }), "已看。"),
        "the number of an instruction, in a dialog": async () => {
          await open(page, "录入海关指令");
          return intoField(page.getByRole("dialog").getByLabel("查验指令编号"), "ZL", "filled in");
        },
        "the list of keys": () => intoHelp(page),
      },
      expectRecord: async () => {
        await page.goto("/verification");
        const queue = page.getByRole("table", { name: "待核验" });
        for (const plate of codes) await expect(queue.getByRole("link", { name: plate })).toBeVisible();
      },
    };
  },
};

const putAway: Bench = {
  name: "put-away",
  api: "/api/put-aways",
  field: "code",
  stand: async (page) => {
    await signIn(page, "stock_controller");
    await page.goto("/places?zone=A");
    await expect(page.getByText("可以扫描")).toBeVisible();
    const codes = await twoPlates(page, "待上架的件", /未准予区/);
    const locations = page.getByRole("main").locator('a[href^="/places/LOC-"]');
    const location = (await locations.last().textContent()) ?? "";
    await page.keyboard.press("2");
    await expect(page.getByRole("radio", { name: /^同位连放/ })).toBeChecked();
    await scan(page, location);
    await expect(page.getByText("放到这里").first()).toBeVisible();
    return {
      codes,
      elsewhere: {
        "the search box": () => intoField(page.getByRole("searchbox"), "张"),
        "the list of keys": () => intoHelp(page),
      },
      expectRecord: async () => {
        await page.goto(`/places/${location}`);
        const here = page.getByRole("table", { name: "此处的件" });
        for (const plate of codes) await expect(here.getByRole("link", { name: plate })).toHaveCount(1);
      },
    };
  },
};

const loading: Bench = {
  name: "outbound loading",
  api: "/api/stagings",
  field: "plate",
  stand: async (page) => {
    await signIn(page, "supervisor");
    await page.goto("/outbound?view=load&outcome=release");
    const shop = await shopOfTwo(page);
    // What is scanned last stands first on the load's list.
    const codes = (await twoPlates(page, "待装批", new RegExp(shop), "有异议")).sort().reverse();
    await pick(page, /接收的平台或商家/, shop);
    await press(page.getByRole("button", { name: /^开批/ }));
    await expect(page).toHaveURL(/\/batches\/BT/);
    await expect(page.getByText("可以扫描")).toBeVisible();
    return {
      codes,
      elsewhere: {
        "the search box": () => intoField(page.getByRole("searchbox"), "张"),
        "the count, in a dialog": async () => {
          await open(page, "清点封批");
          return intoField(page.getByLabel("实点件数"), "1", "stopped");
        },
        "the list of keys": () => intoHelp(page),
      },
      expectRecord: async () => {
        await page.reload();
        const rows = page.getByRole("table", { name: "装载清单" }).getByRole("link", { name: /^RW/ });
        await expect(rows).toHaveCount(codes.length);
        await takeAllOut(page, codes);
      },
    };
  },
};

/** Leaves no load behind: the key takes out the piece scanned last and then the one before, and the load is discarded. */
async function takeAllOut(page: Page, plates: readonly string[]): Promise<void> {
  const rows = page.getByRole("table", { name: "装载清单" }).getByRole("link", { name: /^RW/ });
  await expect(page.getByText("可以扫描")).toBeVisible();
  for (let left = plates.length - 1; left >= 0; left--) {
    await page.keyboard.press("Control+z");
    await expect(rows).toHaveText(plates.slice(0, left));
  }
  await press(page.getByRole("button", { name: "作废空批次" }));
  await expect(page).toHaveURL(/\/outbound/);
}

export const benches: readonly Bench[] = [receiving, inspection, verification, putAway, loading];
