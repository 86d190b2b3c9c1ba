import { apiDocument } from "#lib/api/api-document";
import { env } from "#lib/env";
import { answeringMachine } from "#lib/http/answering";
import { acceptedLocale } from "#lib/i18n/accepted-locale";

/** Answers anybody with the machine API's OpenAPI document, in the language the request accepts. */
export function answerApiDocument(request: Request): Promise<Response> {
  return answeringMachine(request, async () => {
    const locale = acceptedLocale(request.headers.get("accept-language"));
    const headers = { "cache-control": "no-cache", vary: "accept-language" };
    return Response.json(apiDocument(locale, env().PUBLIC_URL), { headers });
  });
}
