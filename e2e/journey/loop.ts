import { expect, type Page } from "@playwright/test";
import { sandbox } from "./sandbox.ts";

/** The number of the return a waybill belongs to, as the search box finds it. */
export async function returnOf(page: Page, waybillNo: string): Promise<string> {
  await page.goto(`/returns?q=${waybillNo}`);
  await expect(page).toHaveURL(/\/returns\/RT\d{12}/);
  return /RT\d{12}/.exec(page.url())?.[0] ?? "";
}

/** The ring on the return's page closes while one looks at it. */
export async function expectClosedLoop(page: Page, returnNo: string): Promise<void> {
  await page.goto(`/returns/${returnNo}`);
  const loop = page.getByRole("region", { name: "反馈闭环" });
  await expect(loop.getByText("闭环完成")).toBeVisible({ timeout: 30_000 });
}

type RegisterRow = {
  id: string;
  phase: string;
  attempts: number;
  bodiesIdentical: boolean;
  signaturesValid: boolean;
  acknowledgements: unknown[];
};

/** What an office received of these messages, by the sandbox's own register. */
export async function register(ids: readonly string[]): Promise<RegisterRow[]> {
  const rows: RegisterRow[] = [];
  for (const id of ids) {
    const answer = await fetch(`${sandbox()}/register/${encodeURIComponent(id)}`);
    expect(answer.status).toBe(200);
    rows.push(await answer.json());
  }
  return rows;
}

/** The ids of all messages of a return, as the house lists them. */
export async function messagesOf(page: Page, returnNo: string): Promise<string[]> {
  const answer = await page.request.get(`/api/return-loops?returnNo=${returnNo}`);
  const loop: { messages: { id: string }[] } = await answer.json();
  return loop.messages.map((message) => message.id);
}
