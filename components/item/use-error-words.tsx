import { useTranslations } from "next-intl";
import type { ApiError } from "#lib/http/fetch-json";

/** What a refusal says to the person: what happened, what was not done, what to do. */
export function useErrorWords(): (error: unknown) => string {
  const t = useTranslations("errors");
  return (error) => {
    if (!isRefusal(error) || !t.has(error.code)) return t("unexpected");
    return t(error.code, error.code === "not_found" ? { code: "none", ...error.params } : error.params);
  };
}

/** The server's no, or one that a rule gave on the spot. */
function isRefusal(error: unknown): error is Pick<ApiError, "code" | "params"> {
  return typeof error === "object" && error !== null && "code" in error && "params" in error;
}
