import type { BrowserContext, Route } from "@playwright/test";

/** What becomes of a request: it fails, never gets there, gets there and its answer is lost, or goes through. */
type Weather = "fails" | "away" | "answer_lost" | "fair";

/** Stands between the bench and its server, and notes in their order the bodies of what got through. */
export async function between(context: BrowserContext, path: string, first: Weather) {
  const line = { weather: first, through: [] as string[] };
  await context.route(path, async (route: Route) => {
    const { weather } = line;
    if (weather === "fails") return route.fulfill({ status: 500, json: { code: "unexpected" } });
    if (weather === "away") return route.abort();
    line.through.push(route.request().postData() ?? "");
    if (weather === "fair") return route.continue();
    await route.fetch();
    return route.abort();
  });
  return line;
}
