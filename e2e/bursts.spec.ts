import { expect, type Page, test } from "@playwright/test";
import { codesIn, noteSent } from "./bursts/bench.ts";
import { benches } from "./bursts/benches.ts";
import { signIn } from "./people.ts";
import { type Manner, pullTrigger, scan, sendCodes } from "./scanner.ts";
import { openUnknown } from "./unknown-box.ts";

const uneven = (at: number) => 5 + ((at * 37) % 56);
const atTheBench: readonly Manner[] = [
  { gapMs: () => 60, end: "TAB" },
  { gapMs: uneven, end: "EOT" },
  { gapMs: () => 30, end: "nothing" },
];
const whileElsewhere = [
  { gapMs: () => 55, end: "CR" },
  { gapMs: uneven, end: "LF" },
  { gapMs: () => 5, end: "CRLF" },
] as const satisfies readonly Manner[];

for (const bench of benches) {
  test(`R1 R3 R4 R5 R6 R8 at ${bench.name} no scan is lost, doubled or written into what a person was at`, async ({
    page,
  }) => {
    const { codes, elsewhere, expectRecord } = await bench.stand(page);
    const sent = noteSent(page, bench);
    const scanned: string[] = [];
    const scanNext = async (manner: Manner) => {
      const code = codes[scanned.length % codes.length] ?? "";
      const answered = page.waitForResponse((one) => codesIn(bench, one.request()).includes(code));
      await pullTrigger(page, code, manner);
      // A page that was too busy for so many keys says so, and is scanned for again.
      if (await isTorn(page, answered)) await pullTrigger(page, code, manner);
      expect((await answered).ok()).toBe(true);
      await expect(page.getByText("处理中", { exact: true })).toHaveCount(0);
      scanned.push(code);
      expect(sent, manner.end).toEqual(scanned);
    };
    for (const manner of atTheBench) await scanNext(manner);

    for (const [at, [where, go]] of Object.entries(elsewhere).entries()) {
      await test.step(where, async () => {
        const { kept, scan, back } = await go();
        const before = await kept();
        const code = codes[scanned.length % codes.length] ?? "";
        const manner = whileElsewhere[at % whileElsewhere.length] ?? whileElsewhere[0];
        if (scan === "taken") await scanNext(manner);
        else await scanOverForm(page, code, manner, async () => (await kept()) === code);
        expect(await kept(), where).toBe(scan === "filled in" ? code : before);
        expect(sent, where).toEqual(scanned);
        await expect(async () => {
          await page.keyboard.press(back);
          await expect(page.getByRole("dialog")).toHaveCount(0, { timeout: 5_000 });
        }).toPass({ timeout: 30_000 });
      });
    }
    expect(sent).toEqual(scanned);
    await expectRecord(scanned.length);
  });
}

/** Scans over a form until its field has the code or the bench says that a form is open. */
async function scanOverForm(page: Page, code: string, manner: Manner, isFilled: () => Promise<boolean>) {
  const stop = page.getByText("表单未关闭，未处理。").first();
  await expect(async () => {
    await pullTrigger(page, code, manner);
    expect((await isFilled()) || (await stop.isVisible())).toBe(true);
  }).toPass({ timeout: 20_000 });
}

/** Whether the bench says that it heard a part alone, before it has an answer. */
function isTorn(page: Page, answered: Promise<unknown>): Promise<boolean> {
  const torn = page.getByText("条码传输中断").waitFor({ state: "visible", timeout: 10_000 });
  return Promise.race([
    answered.then(() => false),
    torn.then(
      () => true,
      () => false,
    ),
  ]);
}

test("R15 R16 a goods barcode read twice at one pull, or while its piece has no plate yet, counts once; then the next piece", async ({
  page,
}) => {
  await openUnknown(page);
  const goods = "4006381333931";
  const pieces = page.getByRole("list", { name: "已收的件" }).getByRole("listitem");
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/api/pieces")) sent.push(request.postDataJSON().code);
  });
  await sendCodes(page, [goods, goods], undefined, 30);
  await expect(pieces).toHaveCount(1);
  const isScanned = Promise.withResolvers<void>();
  await page.route(
    "**/api/pieces",
    async (route) => {
      await isScanned.promise;
      await route.continue();
    },
    { times: 1 },
  );
  await scan(page, goods);
  await scan(page, goods);
  isScanned.resolve();
  await expect(pieces).toHaveCount(2);
  await scan(page, goods);
  await expect(pieces).toHaveCount(3);
  expect(sent).toEqual([goods, goods, goods]);
});

test("R9 R10 a plate bears letters, figures and hyphens alone, and is read on a board where they stand elsewhere", async ({
  page,
}) => {
  await signIn(page, "inspector");
  await expect(page.getByText("可以扫描")).toBeVisible();
  const links = page.getByRole("table", { name: "待质检" }).getByRole("link", { name: /^RW/ });
  const plate = (await links.first().textContent()) ?? "";
  expect(plate).toMatch(/^[A-Z0-9-]+$/);
  // A reader of key codes takes this one for ½.
  const place = { code: "Minus", windowsVirtualKeyCode: 189 };
  await pullTrigger(page, plate, { gapMs: () => 12, end: "nothing", place });
  await expect(page).toHaveURL(new RegExp(`plate=${plate}\\b`));
});
