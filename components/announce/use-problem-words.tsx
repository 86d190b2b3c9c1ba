import { useTranslations } from "next-intl";
import type { FieldProblem } from "#lib/domain/ceb/problem";

/** What is wrong with a field of an announcement, in words. */
export function useProblemWords(): (problem: Pick<FieldProblem, "reason" | "params">) => string {
  const t = useTranslations("import");
  return ({ reason, params }) => t(`reason.${reason}`, { form: "", ...params });
}
