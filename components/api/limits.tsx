import { useTranslations } from "next-intl";
import { Panel } from "#components/ui/panel";

/** How often a machine may come, what it does when an answer is lost, and how it reads long lists. */
export function Limits({ requestsAtMost, pageSize }: { requestsAtMost: number; pageSize: number }) {
  const t = useTranslations("api");
  return (
    <Panel title={t("limitsTitle")}>
      <div className="measure flex flex-col gap-3">
        <p>{t("limitsNote", { most: requestsAtMost })}</p>
        <p>{t("pagingNote", { size: pageSize })}</p>
      </div>
    </Panel>
  );
}
