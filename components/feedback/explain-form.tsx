import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { Button } from "#components/ui/button";
import { StatusLine } from "#components/ui/status-line";
import { TextArea } from "#components/ui/text-area";
import type { RejectionWay } from "#lib/domain/rejection";

type ExplainFormProps = { messageId: string; way: RejectionWay };

/** What was found when the facts stand: with it the message is said anew. */
export function ExplainForm({ messageId, way }: ExplainFormProps) {
  const t = useTranslations("feedback.rejection");
  const words = useErrorWords();
  const router = useRouter();
  const [text, setText] = useState("");
  const act = useAct<unknown, { messageId: string; explanation: string }>("/api/rejection-explanations", {
    onSettled: () => router.refresh(),
  });
  const said = text.trim();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (said !== "" && !act.isPending) act.mutate({ messageId, explanation: said });
  };
  return (
    <form onSubmit={send} className="flex flex-col gap-2">
      <TextArea
        label={t("explanation")}
        hint={t(`explainHint.${way}`)}
        value={text}
        onChange={setText}
        maxLength={1000}
        rows={3}
        isRequired
      />
      <div className="flex flex-wrap items-center justify-end gap-3">
        {act.error && <StatusLine tone="stop">{words(act.error)}</StatusLine>}
        <Button
          type="submit"
          variant="primary"
          pending={act.isPending}
          disabledReason={said === "" ? t("explainFirst") : null}
        >
          {t("sayAnew")}
        </Button>
      </div>
    </form>
  );
}
