import { env } from "#lib/env";
import { retryHeaders, type ToldRefusal } from "#lib/http/answer-error";
import { acceptedLocale } from "#lib/i18n/accepted-locale";
import { htmlLang, type Locale } from "#lib/i18n/locale";
import en from "../i18n/messages/en/api.json" with { type: "json" };
import zh from "../i18n/messages/zh/api.json" with { type: "json" };

const titles: Record<Locale, Readonly<Record<string, string>>> = { zh: zh.problems, en: en.problems };

/**
 * Tells a machine of a refusal as problem+json (RFC 9457): `code` is stable and what a program decides by, `type` the
 * place where the code is explained, `title` its words in the language the request accepts. What else the body has is
 * told beside it.
 */
export function answerProblem({ headers }: Pick<Request, "headers">, told: ToldRefusal): Response {
  const { status, body } = told;
  const locale = acceptedLocale(headers.get("accept-language"));
  const title = titles[locale][body.code] ?? titles[locale].other;
  const type = `${env().PUBLIC_URL}/api-docs#${body.code}`;
  return Response.json(
    { type, title, status, ...body },
    {
      status,
      headers: {
        "content-type": "application/problem+json",
        "content-language": htmlLang[locale],
        "cache-control": "no-store",
        ...retryHeaders(status),
      },
    },
  );
}
