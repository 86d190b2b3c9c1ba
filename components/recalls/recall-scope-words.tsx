import { useTranslations } from "next-intl";
import type { RecallRow } from "#components/recalls/recall-view";
import { Code } from "#components/ui/code";

type Scope = Pick<RecallRow, "barCode" | "batchCodes" | "expiresFrom" | "expiresTo">;

/** Which goods a recall means, in words. */
export function RecallScopeWords({ scope }: { scope: Scope }) {
  const t = useTranslations("recalls.scope");
  const { batchCodes, expiresFrom, expiresTo } = scope;
  const parts = [
    batchCodes.length > 0 && t("batches", { batches: batchCodes.join("、") }),
    (expiresFrom || expiresTo) && t("expires", { from: expiresFrom ?? "…", to: expiresTo ?? "…" }),
  ].filter(Boolean);
  return (
    <span className="flex flex-wrap items-baseline gap-x-2">
      <Code value={scope.barCode} />
      <span className="wrap-anywhere">{parts.length > 0 ? parts.join(" · ") : t("all")}</span>
    </span>
  );
}
