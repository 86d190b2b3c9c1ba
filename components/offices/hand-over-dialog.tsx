import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { newScanKey } from "#components/scan/new-scan-key";
import { fieldStyle, inputStyle } from "#components/ui/field-parts";
import { RadioCards } from "#components/ui/radio-cards";
import { TextField } from "#components/ui/text-field";
import { type ApiError, postForm } from "#lib/http/fetch-json";

type HandOverDialogProps = {
  code: string;
  messageIds: readonly string[];
  /** Whether the person may enter what the office wrote on the paper. */
  mayAnswer: boolean;
  onClose: () => void;
  onDone: (recorded: number) => void;
};

const answers = ["none", "accepted", "rejected"] as const;
const blank = { paperNo: "", handedBy: "", receivedBy: "", handedAt: "", reason: "" };

/** Records the paper on which messages were handed over, with its scan and what the office wrote on it. */
export function HandOverDialog({ code, messageIds, mayAnswer, onClose, onDone }: HandOverDialogProps) {
  const t = useTranslations("offices.handOver");
  const router = useRouter();
  const [key] = useState(() => newScanKey(Date.now()));
  const [draft, setDraft] = useState(blank);
  const [answer, setAnswer] = useState<(typeof answers)[number]>("none");
  const [file, setFile] = useState<File | null>(null);
  const act = useMutation<{ recorded: number }, ApiError>({
    mutationFn: () => {
      const form = new FormData();
      const handedAt = `${draft.handedAt}:00+08:00`;
      const fields = { ...draft, handedAt, answer, messageIds: messageIds.join(" ") };
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      if (file) form.set("file", file);
      return postForm("/api/hand-overs", form, { idempotencyKey: key });
    },
    onSuccess: ({ recorded }) => {
      router.refresh();
      onDone(recorded);
      onClose();
    },
  });
  const field = (name: keyof typeof blank, extra: { type?: string; maxLength?: number } = {}) => (
    <TextField
      label={t(name)}
      value={draft[name]}
      onChange={(text) => setDraft((now) => ({ ...now, [name]: text }))}
      maxLength={60}
      isRequired
      {...extra}
    />
  );
  const isWhole = Object.entries(draft).every(
    ([name, text]) => text.trim() !== "" || (name === "reason" && answer !== "rejected"),
  );
  return (
    <ActDialog
      title={t("title", { code, count: messageIds.length })}
      act={t("act")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trouble={isWhole && file ? null : t("incomplete")}
      isPending={act.isPending}
      error={act.error}
      onAct={() => act.mutate()}
    >
      <p className="measure">{t("body")}</p>
      {field("paperNo")}
      {field("handedBy")}
      {field("receivedBy")}
      {field("handedAt", { type: "datetime-local" })}
      <label className={fieldStyle}>
        <span className="font-medium">
          {t("scan")}
          <span aria-hidden="true" className="ms-1 text-stop">
            *
          </span>
        </span>
        <input
          type="file"
          required
          accept="image/jpeg,image/png,image/webp"
          className={`${inputStyle} py-1`}
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
      </label>
      <RadioCards
        label={t("answer")}
        hint={mayAnswer ? undefined : t("answerByOfficer")}
        columns={3}
        cards={answers.map((value) => ({
          value,
          label: t(`answerWord.${value}`),
          isDisabled: value !== "none" && !mayAnswer,
        }))}
        value={answer}
        onChange={setAnswer}
      />
      {answer === "rejected" && field("reason", { maxLength: 1000 })}
    </ActDialog>
  );
}
