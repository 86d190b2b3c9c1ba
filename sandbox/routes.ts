import type { Core } from "./core.ts";
import { receiveDocument } from "./customs/receive-document.ts";
import { decideReview } from "./customs/review.ts";
import { type Answer, json, type Request, type Silence } from "./http.ts";
import { acknowledgeNow } from "./offices/acknowledge.ts";
import { putKeys } from "./offices/keys.ts";
import { receiveFeedback } from "./offices/receive-feedback.ts";
import { showPage } from "./page/show-page.ts";
import { takeDecision } from "./page/take-decision.ts";
import { takeForm } from "./page/take-form.ts";
import {
  deleteScenario,
  getDocument,
  getRegister,
  getScenario,
  listDocuments,
  listMisread,
  listRegister,
  putScenario,
  readLog,
} from "./reads.ts";

type Handler = (core: Core, request: Request) => Answer | Promise<Answer | Silence>;

export type Route = {
  method: string;
  path: string;
  handler: Handler;
  limitBytes: number;
  wantsJson: boolean;
};

const KB = 1024;

function read(path: string, handler: Handler): Route {
  return { method: "GET", path, handler, limitBytes: KB, wantsJson: false };
}

function write(method: string, path: string, handler: Handler): Route {
  return { method, path, handler, limitBytes: 64 * KB, wantsJson: true };
}

const ROUTES: readonly Route[] = [
  {
    method: "POST",
    path: "/customs/documents",
    handler: receiveDocument,
    limitBytes: 2048 * KB,
    wantsJson: false,
  },
  {
    method: "POST",
    path: "/offices/:office/feedback",
    handler: receiveFeedback,
    limitBytes: 512 * KB,
    wantsJson: false,
  },
  write("POST", "/customs/reviews/:copNo", decideReview),
  write("POST", "/register/:id/acknowledgements", acknowledgeNow),
  write("PUT", "/offices/:office/keys", putKeys),
  write("PUT", "/scenario", putScenario),
  { ...write("POST", "/scenario", takeForm), wantsJson: false },
  { ...write("POST", "/reviews", takeDecision), wantsJson: false },
  { ...write("DELETE", "/scenario", deleteScenario), wantsJson: false },
  read("/scenario", getScenario),
  read("/register", listRegister),
  read("/register/:id", getRegister),
  read("/documents", listDocuments),
  read("/documents/:copNo", getDocument),
  read("/misread", listMisread),
  read("/log", readLog),
  read("/healthz", () => json(200, { ok: true })),
  read("/", showPage),
];

function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

function match(path: string, pathname: string): Record<string, string> | null {
  const wanted = path.split("/");
  const given = pathname.split("/");
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const segment = given[index] ?? "";
    if (!part.startsWith(":")) {
      if (part !== segment) return null;
      continue;
    }
    const text = decoded(segment);
    if (!text) return null;
    params[part.slice(1)] = text;
  }
  return params;
}

/** The route for a request, or the status that refuses it. */
export function findRoute(
  method: string,
  pathname: string,
): { route: Route; params: Record<string, string> } | 404 | 405 {
  let refusal: 404 | 405 = 404;
  for (const route of ROUTES) {
    const params = match(route.path, pathname);
    if (!params) continue;
    if (route.method === method) return { route, params };
    refusal = 405;
  }
  return refusal;
}
