"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ApplicationFile } from "#components/applications/application-file";
import { type AskedChange, ChangeForm } from "#components/applications/change-form";
import { ChangeList } from "#components/applications/change-list";
import { FailedChange } from "#components/applications/failed-change";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { Panel } from "#components/ui/panel";
import { StatusLine } from "#components/ui/status-line";
import { isOpenChange } from "#lib/domain/application-change";

type ChangePanelProps = { file: ApplicationFile; closed: string | null };

/** What was asked of customs for an application, what became of it, and what may be asked next. */
export function ChangePanel({ file, closed }: ChangePanelProps) {
  const t = useTranslations("applications.change");
  const words = useErrorWords();
  const router = useRouter();
  const act = useAct<{ copNo: string }, AskedChange>("/api/application-changes", {
    onSettled: () => router.refresh(),
  });
  const { changes } = file;
  const failed = changes.find(({ status }) => status === "failed") ?? null;
  if (changes.length === 0 && !isChangeable(file)) return null;
  return (
    <Panel title={t("title")}>
      <div className="flex flex-col gap-4">
        <ChangeList changes={changes} />
        {failed && <FailedChange change={failed} closed={closed} />}
        <StatusLine tone="ok">{act.data && t("asked", { copNo: act.data.copNo })}</StatusLine>
        {act.error && <StatusLine tone="stop">{words(act.error)}</StatusLine>}
        {isChangeable(file) && (
          // What was typed for one change is not what the next one asks for.
          <ChangeForm
            key={changes.map(({ copNo, status }) => `${copNo} ${status}`).join()}
            file={file}
            failed={failed}
            closed={closed}
            pending={act.isPending}
            ask={act.mutate}
          />
        )}
      </div>
    </Panel>
  );
}

/** Customs has the application, and nothing that was asked of it still waits for an answer. */
function isChangeable({ status, changes }: ApplicationFile): boolean {
  const waits = changes.some((change) => isOpenChange(change.status) && change.status !== "failed");
  return !waits && (status === "accepted" || status === "manual_review" || status === "admitted");
}
