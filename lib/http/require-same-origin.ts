import { AppError } from "#lib/errors";

/** A write from a browser must come from our own pages. */
export function requireSameOrigin(request: Request): void {
  const origin = request.headers.get("origin");
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  if (!origin || !host || !URL.canParse(origin) || new URL(origin).host !== host) {
    throw new AppError("origin_foreign");
  }
}
