import type { Core } from "../core.ts";
import { type Answer, problem, type Request } from "../http.ts";
import { type Scenario, USUAL } from "../scenario.ts";
import { scenarioFromWords } from "../words.ts";

const FIELDS = ["flow", "acknowledge", "answer", "errors", "share", "delay", "reason"] as const;

function wordsOf(form: URLSearchParams): string[] {
  const target = form.get("target") === "customs" ? ["customs"] : officeWords(form.get("office") ?? "");
  const given = FIELDS.map((name) => `${name}=${form.get(name)?.trim() ?? ""}`);
  return [...target, ...given.filter((word) => !word.endsWith("="))];
}

function officeWords(code: string): string[] {
  return code === "" ? ["offices"] : ["office", code];
}

/**
 * POST /scenario: what the page's form sends. Only the page itself may: a form of another site carries its own origin.
 */
export function takeForm(core: Core, { headers, body }: Request): Answer {
  if (headers.origin !== `http://${headers.host}`) return problem(403, "origin_foreign");
  const form = new URLSearchParams(body.toString("utf8"));
  let scenario: Scenario = USUAL;
  try {
    if (form.get("target") !== "usual") scenario = scenarioFromWords(core.state.scenario, wordsOf(form));
  } catch (error) {
    return problem(400, "scenario_invalid", error instanceof Error ? error.message : undefined);
  }
  core.record({ type: "scenario", at: new Date().toISOString(), scenario });
  const lang = form.get("lang") === "en" ? "en" : "zh";
  return {
    status: 303,
    type: "text/plain; charset=utf-8",
    body: "",
    headers: { location: `/?lang=${lang}&still=1#scenario` },
  };
}
