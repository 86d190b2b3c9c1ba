import type { Core } from "./core.ts";
import { type Answer, json, jsonOf, problem, type Request } from "./http.ts";
import { Scenario } from "./scenario.ts";
import type { RegisterRow } from "./state.ts";

const MOST_ROWS = 10_000;
const MOST_LINES = 1000;
const LOG_BYTES = 4 * 1024 * 1024;

function limitOf(query: URLSearchParams, most: number): number {
  const asked = Number(query.get("limit") ?? most);
  return Number.isInteger(asked) && asked > 0 ? Math.min(asked, most) : most;
}

function withoutPlace({ place: _place, ...row }: RegisterRow): Omit<RegisterRow, "place"> {
  return row;
}

/** One page of rows in the order they came; `x-next` names the row to go on after when there are more. */
function paged<T>(rows: Iterable<T>, idOf: (row: T) => string, query: URLSearchParams): Answer {
  const after = query.get("after");
  const limit = limitOf(query, MOST_ROWS);
  const page: T[] = [];
  let isPast = after === null;
  for (const row of rows) {
    if (isPast) page.push(row);
    else isPast = idOf(row) === after;
    if (page.length > limit) break;
  }
  const shown = page.slice(0, limit);
  const last = shown.at(-1);
  return json(
    200,
    shown,
    page.length > limit && last ? { "x-next": encodeURIComponent(idOf(last)) } : undefined,
  );
}

/** GET /register?office=&prefix=&after=&limit= */
export function listRegister(core: Core, { query }: Request): Answer {
  const office = query.get("office");
  const prefix = query.get("prefix") ?? "";
  const rows = [...core.state.register.values()]
    .filter((row) => row.id.startsWith(prefix) && (office === null || row.office === office))
    .map(withoutPlace);
  return paged(rows, (row) => row.id, query);
}

/** GET /register/ID: the row with the body of its first attempt, exactly as it came. */
export function getRegister(core: Core, { params }: Request): Answer {
  const row = core.state.register.get(params.id ?? "");
  if (!row) return problem(404, "message_unknown");
  const { body } = JSON.parse(core.journal.read(row.place));
  return json(200, { ...withoutPlace(row), body });
}

/** GET /documents?after=&limit= */
export function listDocuments(core: Core, { query }: Request): Answer {
  const rows = [...core.state.documents.values()].map(({ document, receipts }) => ({
    ...document,
    receipts,
  }));
  return paged(rows, (row) => row.copNo, query);
}

/** GET /misread: the messages that failed the check of their format, each with its CEB900. */
export function listMisread(core: Core, { query }: Request): Answer {
  return paged([...core.state.misread.values()], (row) => row.id, query);
}

/** GET /documents/COPNO */
export function getDocument(core: Core, { params }: Request): Answer {
  const row = core.state.documents.get(params.copNo ?? "");
  return row ? json(200, { ...row.document, receipts: row.receipts }) : problem(404, "document_unknown");
}

/** GET /log?from=BYTE&limit=: JSON lines; `x-next-offset` is the `from` of the following page. */
export function readLog(core: Core, { query }: Request): Answer {
  const from = Number(query.get("from") ?? 0);
  if (!Number.isSafeInteger(from) || from < 0) return problem(400, "from_invalid");
  const { text, next } = core.journal.readFrom(from, LOG_BYTES, limitOf(query, MOST_LINES));
  return {
    status: 200,
    type: "application/x-ndjson; charset=utf-8",
    body: text,
    headers: { "x-next-offset": String(next) },
  };
}

export function getScenario(core: Core): Answer {
  return json(200, core.state.scenario);
}

/** PUT /scenario replaces the whole scenario; what it leaves out is as usual. */
export function putScenario(core: Core, { body }: Request): Answer {
  const parsed = Scenario.safeParse(jsonOf(body));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return problem(400, "scenario_invalid", `${issue?.path.join(".")}: ${issue?.message}`);
  }
  core.record({ type: "scenario", at: new Date().toISOString(), scenario: parsed.data });
  return getScenario(core);
}

/** DELETE /scenario: everything is as usual again. */
export function deleteScenario(core: Core): Answer {
  core.record({ type: "scenario", at: new Date().toISOString(), scenario: Scenario.parse({}) });
  return getScenario(core);
}
