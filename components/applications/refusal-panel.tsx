import { useTranslations } from "next-intl";
import type { ApplicationFile } from "#components/applications/application-file";
import { ClassForm } from "#components/applications/class-form";
import { CorrectionForm } from "#components/applications/correction-form";
import { RefusalBadge } from "#components/applications/refusal-badge";
import { Panel } from "#components/ui/panel";

type RefusalPanelProps = { file: ApplicationFile; closed: string | null };

/** What to do about a refusal: correct and send anew, say what follows, or let the pieces leave. */
export function RefusalPanel({ file, closed }: RefusalPanelProps) {
  const t = useTranslations("applications");
  const { applicationNo, status, refusalClass, refusalCause } = file;
  if (status !== "refused" || !refusalClass) return null;
  return (
    <Panel
      title={t("refusal", { cause: t(`cause.${refusalCause ?? "unknown"}`) })}
      aside={<RefusalBadge refusalClass={refusalClass} />}
    >
      {refusalClass === "field" ? (
        <CorrectionForm applicationNos={[applicationNo]} closed={closed} />
      ) : (
        <div className="flex flex-col gap-3">
          <p className="measure">{t(`next.${refusalClass}`)}</p>
          <ClassForm applicationNo={applicationNo} refusalClass={refusalClass} closed={closed} />
        </div>
      )}
    </Panel>
  );
}
