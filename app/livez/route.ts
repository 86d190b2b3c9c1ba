export const dynamic = "force-dynamic";

/** The process is up; it asks nothing of anything else. */
export function GET(): Response {
  return new Response("ok\n");
}
