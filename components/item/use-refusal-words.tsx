import { useTranslations } from "next-intl";
import { useErrorWords } from "#components/item/use-error-words";
import { ApiError } from "#lib/http/fetch-json";

/** A refusal in words, with the papers that are missing called by their names. */
export function useRefusalWords(): (error: unknown) => string {
  const errorWords = useErrorWords();
  const t = useTranslations("outbound.papers");
  const nameOf = (field: string) => (t.has(field) ? t(field) : field);
  return (error) => {
    if (!(error instanceof ApiError) || error.code !== "numbers_missing") return errorWords(error);
    const fields = String(error.params.fields).split(", ").map(nameOf).join(t("and"));
    return errorWords({ code: error.code, params: { fields } });
  };
}
