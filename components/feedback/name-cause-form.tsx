import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { Button } from "#components/ui/button";
import { Select } from "#components/ui/select";
import { StatusLine } from "#components/ui/status-line";
import { TextArea } from "#components/ui/text-area";
import { type RejectionCause, type RejectionWay, rejectionCauses, waysOf } from "#lib/domain/rejection";

type NameCauseFormProps = { messageId: string /** Nobody has judged it yet. */; isFirst: boolean };

/** Says what a rejection comes from; the cause decides which ways are open. */
export function NameCauseForm({ messageId, isFirst }: NameCauseFormProps) {
  const t = useTranslations("feedback.rejection");
  const words = useErrorWords();
  const router = useRouter();
  const [cause, setCause] = useState<RejectionCause | null>(null);
  const [way, setWay] = useState<RejectionWay | null>(null);
  const [note, setNote] = useState("");
  const act = useAct<unknown, { messageId: string; cause: RejectionCause; way: RejectionWay; note: string }>(
    "/api/rejection-causes",
    {
      onSuccess: () => {
        setCause(null);
        setWay(null);
        setNote("");
      },
      onSettled: () => router.refresh(),
    },
  );
  const choose = (chosen: RejectionCause) => {
    setCause(chosen);
    const ways = waysOf[chosen];
    setWay(ways.length === 1 ? ways[0] : null);
  };
  const judged = cause && way && note.trim() !== "" ? { cause, way, note: note.trim() } : null;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (judged && !act.isPending) act.mutate({ messageId, ...judged });
  };
  return (
    <form onSubmit={save} className="flex flex-col gap-2">
      <Select
        label={t("causeLabel")}
        options={rejectionCauses.map((value) => ({ value, label: t(`cause.${value}`) }))}
        value={cause}
        onChange={choose}
        isRequired
      />
      {cause && (
        <Select
          label={t("wayLabel")}
          options={waysOf[cause].map((value) => ({ value, label: t(`way.${value}`) }))}
          value={way}
          onChange={setWay}
          isRequired
        />
      )}
      <TextArea label={t("note")} value={note} onChange={setNote} maxLength={1000} rows={2} isRequired />
      <div className="flex flex-wrap items-center justify-end gap-3">
        {act.error && <StatusLine tone="stop">{words(act.error)}</StatusLine>}
        <Button type="submit" pending={act.isPending} disabledReason={judged ? null : t("judgeFirst")}>
          {t(isFirst ? "judge" : "judgeAnew")}
        </Button>
      </div>
    </form>
  );
}
