import { AppError } from "#lib/errors";

const busyCodes = new Set(["55P03", "57014", "53300", "53400", "25P03"]);
/** Text or figures that PostgreSQL cannot hold: a NUL, the year 0000, an id that is none. */
const unholdableCodes = new Set(["22021", "22003", "22007", "22008", "22P02"]);
const awayCodes = new Set([
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "CONNECT_TIMEOUT",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "57P01",
  "57P02",
  "57P03",
  "08006",
]);

/** SQLSTATE or driver code of an error, through the wrapper Drizzle puts around it. */
export function databaseCode(error: unknown): string | null {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : null;
}

/** Another transaction won; the same work may be tried again at once. */
export function isRetryable(error: unknown): boolean {
  const code = databaseCode(error);
  return code === "40001" || code === "40P01";
}

/** A database error that somebody can act on, as a refusal; anything else is passed on unchanged. */
export function asRefusal(error: unknown): unknown {
  const code = databaseCode(error);
  if (code === null) return error;
  if (awayCodes.has(code)) return new AppError("database_away");
  if (busyCodes.has(code)) return new AppError("try_again");
  if (unholdableCodes.has(code)) return new AppError("input_invalid", { field: "", problem: "not_storable" });
  if (code === "23514" && constraintOf(error) === "import_list_lines_not_exceeded") {
    return new AppError("quantity_exceeded");
  }
  return error;
}

function constraintOf(error: unknown): string | null {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error && "constraint_name" in cause ? String(cause.constraint_name) : null;
}
