import { useTranslations } from "next-intl";
import { ApiError } from "#lib/http/fetch-json";

/** What a refusal says to the person: what happened, what was not done, what to do. */
export function useErrorWords(): (error: unknown) => string {
  const t = useTranslations("errors");
  return (error) => {
    if (!(error instanceof ApiError) || !t.has(error.code)) return t("unexpected");
    return t(error.code, error.code === "not_found" ? { code: "none", ...error.params } : error.params);
  };
}
