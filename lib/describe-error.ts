/**
 * What a log may say of an error: its kind, its code, its words and where it happened, and the statement that failed
 * without its values. Those may be names, numbers of persons or codes somebody scanned.
 */
export function describeError(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error };
  const cause = error.cause instanceof Error ? error.cause : error;
  return {
    type: cause.name,
    code: "code" in cause ? cause.code : undefined,
    message: cause.message,
    statement: "query" in error ? error.query : undefined,
    stack: [framesOf(error), ...(cause === error ? [] : [framesOf(cause)])].join("\n  caused at\n"),
  };
}

/** The head of a stack repeats the message, which names the values of a failed query. */
function framesOf({ stack = "" }: Error): string {
  return stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .join("\n");
}
