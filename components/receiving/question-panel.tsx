"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import type { LineCandidate } from "#components/receiving/bench-data";
import { type Answer, isOfPiece, type PieceQuestion, type Question } from "#components/receiving/question";
import { Button } from "#components/ui/button";
import { inputStyle } from "#components/ui/field-parts";
import { KeyHint } from "#components/ui/key-hint";
import { unitName } from "#lib/domain/codes/unit";
import { someQuantityForm } from "#lib/domain/quantity";

type QuantityQuestion = Extract<Question, { kind: "quantity" }>;

type QuestionPanelProps = {
  question: Question;
  answers: readonly Answer[];
  /** How many pieces lie there and are not taken yet, the one that is asked about among them. */
  openPieces: number;
  isBusy: boolean;
  onCancel: () => void;
  onQuantity: (question: QuantityQuestion, lineQty: string) => void;
};

/** A question in the middle of the bench, each answer with its number key; Esc leaves it. */
export function QuestionPanel(props: QuestionPanelProps) {
  const { question, answers, openPieces, isBusy, onCancel, onQuantity } = props;
  const t = useTranslations("receiving.question");
  const titleId = useId();
  const code = "code" in question ? (question.code ?? "") : "";
  const refused = question.kind === "plate" ? question.refused : null;
  const waiting = isOfPiece(question) ? openPieces - 1 : openPieces;
  const missing = question.kind === "short" ? question.missing : "";
  return (
    <section
      aria-labelledby={titleId}
      className="flex flex-col gap-3 rounded-md border-2 border-attention bg-surface p-4 text-bench"
    >
      <h2 id={titleId} className="text-head font-semibold">
        {refused ? t("plate.refused", { plate: refused.plate }) : t(`${question.kind}.title`, { code })}
      </h2>
      {isOfPiece(question) && <WhichPiece question={question} />}
      {refused && <p>{refused.why}</p>}
      <p className="text-ink-2">
        {refused && !refused.isSpent ? t("plate.keepsPlate") : t(`${question.kind}.hint`, { missing })}
      </p>
      {question.kind === "lines" && <SerialHint question={question} />}
      {question.kind === "quantity" && (
        <QuantityForm
          key={`${question.code} ${question.plate}`}
          line={question.candidate}
          onSubmit={(qty) => onQuantity(question, qty)}
        />
      )}
      <ol className="flex flex-col gap-2">
        {answers.map((answer, index) => (
          <li key={answer.key}>
            <AnswerButton answer={answer} keyHint={String(index + 1)} isBusy={isBusy} />
          </li>
        ))}
      </ol>
      <div className="flex items-center justify-end gap-3">
        {waiting > 0 && <p className="me-auto text-ink-2">{t("waiting", { count: waiting })}</p>}
        <Button variant="quiet" keyHint="Esc" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </section>
  );
}

/** Names the piece that is asked about, since others may have been scanned behind it. */
function WhichPiece({ question }: { question: PieceQuestion }) {
  const t = useTranslations("receiving.question");
  const { code, plate } = question.kind === "plate" ? { code: question.piece.code, plate: null } : question;
  return <p className="wrap-anywhere">{t("ofPiece", { code: code ?? "none", plate: plate ?? "none" })}</p>;
}

/** Says that the serial number answers too, or that it was read and does not. */
function SerialHint({
  question: { serialNo, candidates },
}: {
  question: Extract<Question, { kind: "lines" | "shortage" }>;
}) {
  const t = useTranslations("receiving.question.lines");
  if (serialNo !== null) return <p className="wrap-anywhere">{t("serialUndecided", { serialNo })}</p>;
  return candidates.some(({ serials }) => serials.length > 0) ? <p>{t("scanSerial")}</p> : null;
}

function AnswerButton({ answer, keyHint, isBusy }: { answer: Answer; keyHint: string; isBusy: boolean }) {
  return (
    <button
      type="button"
      aria-keyshortcuts={keyHint}
      aria-busy={isBusy || undefined}
      onClick={isBusy ? undefined : answer.act}
      className="flex min-h-12 w-full items-center gap-3 rounded-md border border-line-strong bg-surface px-3 py-2 text-start hover:bg-surface-2"
    >
      <KeyHint keys={keyHint} />
      <span className="min-w-0 grow">
        <span className="block break-words">{answer.label}</span>
        {answer.note && <span className="block text-fine wrap-anywhere text-ink-2">{answer.note}</span>}
      </span>
    </button>
  );
}

function QuantityForm({ line, onSubmit }: { line: LineCandidate; onSubmit: (qty: string) => void }) {
  const t = useTranslations("receiving.question.quantity");
  const id = useId();
  const [qty, setQty] = useState("");
  const isValid = someQuantityForm.test(qty);
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!isValid) return;
    onSubmit(qty);
    // The next piece that is asked about may look the same.
    setQty("");
  }
  return (
    <form onSubmit={submit} className="flex items-end gap-2">
      <div className="flex grow flex-col gap-1.5">
        <label htmlFor={id} className="font-medium">
          {t("label", { gname: line.gname })}
        </label>
        <div className="flex items-center gap-2">
          <input
            id={id}
            inputMode="decimal"
            autoComplete="off"
            value={qty}
            onChange={(event) => setQty(event.target.value.trim())}
            className={`${inputStyle} code-figures h-12 text-end text-bench`}
          />
          <span className="text-ink-2">{unitName(line.unit) ?? line.unit}</span>
        </div>
      </div>
      <Button
        type="submit"
        variant="primary"
        size="bench"
        keyHint="Enter"
        disabledReason={isValid ? null : t("wrong")}
      >
        {t("submit")}
      </Button>
    </form>
  );
}
