import { expect, type Page, test } from "@playwright/test";
import { codesIn, noteSent } from "./bursts/bench.ts";
import { benches } from "./bursts/benches.ts";
import { signIn } from "./people.ts";
import { type Manner, pullTrigger } from "./scanner.ts";

const uneven = (at: number) => 5 + ((at * 37) % 56);
const atTheBench: readonly Manner[] = [
  { gapMs: () => 60, end: "TAB" },
  { gapMs: uneven, end: "EOT" },
  { gapMs: () => 30, end: "nothing" },
];
const whileElsewhere: readonly Manner[] = [
  { gapMs: () => 55, end: "CR" },
  { gapMs: uneven, end: "LF" },
  { gapMs: () => 5, end: "CRLF" },
];

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
        const { kept, back } = await go();
        const before = await kept();
        const manner = whileElsewhere[at % whileElsewhere.length];
        if (manner) await scanNext(manner);
        expect(await kept(), where).toBe(before);
        await page.keyboard.press(back);
        await expect(page.getByRole("dialog")).toHaveCount(0);
      });
    }
    expect(sent).toEqual(scanned);
    await expectRecord(scanned.length);
  });
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
