import { expect, test } from "@playwright/test";

test("a stranger reads the API's document, and its page explains every code", async ({ page, request }) => {
  const answer = await request.get("/api/v1/openapi.json", { headers: { "accept-language": "en" } });
  expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "application/json"]);
  const document = await answer.json();
  expect(document.openapi).toBe("3.1.0");
  await page.goto("/api-docs");
  for (const path of Object.keys(document.paths)) {
    await expect(page.getByText(path, { exact: false }).first()).toBeVisible();
  }
  await page.getByRole("link", { name: "signature_invalid" }).first().click();
  await expect(page).toHaveURL(/#signature_invalid$/);
  await expect(page.locator("#signature_invalid")).toBeInViewport();
});

test("a machine with a wrong key is told by problem+json, in its language", async ({ request }) => {
  const post = (language: string) =>
    request.post("/api/v1/returns", {
      data: {},
      headers: { authorization: "Bearer of-no-machine-whatsoever", "accept-language": language },
    });
  const answer = await post("en-GB,en;q=0.9");
  expect([answer.status(), answer.headers()["content-type"]]).toEqual([401, "application/problem+json"]);
  const problem = await answer.json();
  expect(problem).toMatchObject({
    status: 401,
    code: "signed_out",
    title: "The key is missing, wrong, revoked or expired",
  });
  expect(new URL(problem.type).hash).toBe("#signed_out");
  expect(await (await post("zh-CN")).json()).toMatchObject({
    code: "signed_out",
    title: "密钥缺失、有误、已撤销或已到期",
  });
});
