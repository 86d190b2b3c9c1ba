import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useAct } from "#components/item/use-act";
import { useRefusalWords } from "#components/item/use-refusal-words";
import { PreviewList } from "#components/recalls/preview-list";
import { beginRecall, hasScope, isWhole, previewUrl, recallBody } from "#components/recalls/recall-draft";
import { RecallFields } from "#components/recalls/recall-fields";
import type { RecallPreview, RecallRow } from "#components/recalls/recall-view";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import { Panel } from "#components/ui/panel";
import { getJson } from "#lib/http/fetch-json";

type IssuePanelProps = {
  /** The wider recall in whose place it will stand. */
  replaces: RecallRow | null;
  today: string;
  mayIssue: boolean;
  onDone: (recallNo: string) => void;
};

/** Writes a recall: first what it would catch is looked at, and only then it is issued. */
export function IssuePanel({ replaces, today, mayIssue, onDone }: IssuePanelProps) {
  const t = useTranslations("recalls.issue");
  const words = useRefusalWords();
  const [draft, setDraft] = useState(() => beginRecall(replaces, today));
  const [looked, setLooked] = useState<string | null>(null);
  const url = previewUrl(draft);
  const preview = useQuery({
    queryKey: ["items", "recall-preview", looked],
    queryFn: ({ signal }) => getJson<RecallPreview>(looked ?? url, signal),
    enabled: looked !== null,
  });
  const issuing = useAct<{ recallNo: string }, ReturnType<typeof recallBody>>("/api/recalls", {
    onSuccess: ({ recallNo }) => onDone(recallNo),
  });
  const isLooked = looked === url && preview.isSuccess;
  const trouble = mayIssue ? (isWhole(draft) ? null : t("incomplete")) : t("notYours");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isLooked) {
      if (hasScope(draft)) setLooked(url);
    } else if (!trouble && !issuing.isPending) issuing.mutate(recallBody(draft, replaces));
  };
  return (
    <Panel title={replaces ? t("narrowTitle", { recallNo: replaces.recallNo }) : t("title")}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        {issuing.error && <Notice tone="stop" title={words(issuing.error)} />}
        {preview.error && <Notice tone="stop" title={words(preview.error)} />}
        <RecallFields
          draft={draft}
          onChange={(patch) => setDraft({ ...draft, ...patch })}
          isSameGoods={replaces !== null}
        />
        {isLooked && preview.data && <PreviewList preview={preview.data} />}
        <div className="flex flex-wrap justify-end gap-2">
          <Button
            type={isLooked ? "button" : "submit"}
            disabledReason={hasScope(draft) ? null : t("needsCode")}
            pending={preview.isFetching}
            onClick={() => setLooked(url)}
          >
            {t("look")}
          </Button>
          <Button
            type={isLooked ? "submit" : "button"}
            variant="primary"
            pending={issuing.isPending}
            disabledReason={trouble ?? (isLooked ? null : t("lookFirst"))}
          >
            {t("act")}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
