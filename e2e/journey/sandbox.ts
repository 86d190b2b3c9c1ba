import { expect } from "@playwright/test";

/** Where this run's sandbox listens. */
export const sandbox = () => `http://127.0.0.1:${Number(process.env.E2E_PORT) + 1}`;

const headers = { "content-type": "application/json" };

/** What customs' platform does from now on with what it takes; nothing named is the usual. */
export async function customsAnswers(customs: object): Promise<void> {
  const body = JSON.stringify({ customs });
  const answer = await fetch(`${sandbox()}/scenario`, { method: "PUT", headers, body });
  expect(answer.status).toBeLessThan(300);
}

/** A reviewer at customs lets an application through, unless it went through by itself meanwhile. */
export async function admitReviewed(copNo: string): Promise<void> {
  const body = JSON.stringify({ decision: "admit" });
  const answer = await fetch(`${sandbox()}/customs/reviews/${copNo}`, { method: "POST", headers, body });
  expect([202, 409]).toContain(answer.status);
}
