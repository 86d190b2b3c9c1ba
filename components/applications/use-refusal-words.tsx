import { useTranslations } from "next-intl";
import type { Refused } from "#components/applications/use-declare";

/** Why a return was not declared; the field of a document that customs would refuse is named in words. */
export function useRefusalWords(): (refused: {
  code: Refused["code"] | "unexpected";
  params: Refused["params"];
}) => string {
  const t = useTranslations("errors");
  const reasons = useTranslations("import.reason");
  return ({ code, params }) => {
    const reason = String(params.problem ?? "");
    if (code !== "application_problem" || !reasons.has(reason)) return t(code, params);
    return t(code, { ...params, problem: reasons(reason, params) });
  };
}
