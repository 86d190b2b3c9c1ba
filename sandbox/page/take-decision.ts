import type { Core } from "../core.ts";
import { decide } from "../customs/review.ts";
import { type Answer, problem, type Request } from "../http.ts";

/** POST /reviews: what the page's buttons send. Only the page itself may, as with its other forms. */
export function takeDecision(core: Core, { headers, body }: Request): Answer {
  if (headers.origin !== `http://${headers.host}`) return problem(403, "origin_foreign");
  const form = new URLSearchParams(body.toString("utf8"));
  const answer = decide(core, form.get("copNo") ?? "", { decision: form.get("decision") });
  if (answer.status !== 202) return answer;
  const lang = form.get("lang") === "en" ? "en" : "zh";
  return {
    status: 303,
    type: "text/plain; charset=utf-8",
    body: "",
    headers: { location: `/?lang=${lang}#documents` },
  };
}
