import { useTranslations } from "next-intl";
import type { Wave } from "#components/stock/stock-view";
import { WavePieces } from "#components/stock/wave-pieces";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";
import { KeyValues } from "#components/ui/key-values";
import { Notice } from "#components/ui/notice";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";
import { formatMoment } from "#lib/i18n/format";

type WavePanelProps = {
  wave: Wave;
  /** Scans that wait for their answer: the wave is not sent over them. */
  obstacle: string | null;
  /** Sends its papers to the book, or writes down what the book said. */
  onNext: () => void;
  newHref: string;
};

/** The wave in hand: its pieces, where its papers are, what the book said, and the act that comes next. */
export function WavePanel({ wave, obstacle, onNext, newHref }: WavePanelProps) {
  const t = useTranslations("stock.wave");
  const { stage, pieces } = wave;
  const isHeld = pieces.some((piece) => piece.hold !== null);
  const gathered = pieces.length === 0 ? t("empty") : isHeld ? t("held") : obstacle;
  return (
    <Panel
      flush
      title={<Code value={wave.waveNo} />}
      aside={
        <>
          <TextLink href={`/labels?of=${wave.waveNo}`}>{t("labels")}</TextLink>
          <TextLink href={newHref}>{t("another")}</TextLink>
          {stage === "booked" ? (
            <Badge tone="ok">{t("booked")}</Badge>
          ) : (
            <Button
              variant="primary"
              keyHint="Enter"
              disabledReason={stage === "gathered" ? gathered : null}
              onClick={onNext}
            >
              {t(stage === "gathered" ? "submit" : "answer")}
            </Button>
          )}
        </>
      }
    >
      <div className="flex flex-col gap-3 px-4 py-3">
        <p className="text-bench font-medium break-words">{wave.ebcName}</p>
        <Said wave={wave} />
        {stage !== "gathered" && <Numbers wave={wave} />}
      </div>
      <WavePieces wave={wave} />
    </Panel>
  );
}

/** The book's last word, or that its word is awaited. */
function Said({ wave: { stage, answers } }: { wave: Wave }) {
  const t = useTranslations("stock.wave");
  const last = answers.at(-1);
  if (stage === "submitted") return <Badge tone="pending">{t("waits")}</Badge>;
  if (!last) return null;
  const by = { name: last.recordedBy, at: formatMoment(new Date(last.answeredAt)) };
  if (last.answer === "confirmed") return <p className="text-ink-2">{t("confirmed", by)}</p>;
  return <Notice tone="stop" title={t("refused", { ...by, reason: last.reason ?? "" })} />;
}

function Numbers({ wave }: { wave: Wave }) {
  const t = useTranslations("stock.submit");
  const answer = useTranslations("stock.answer");
  const names = ["bondedListNo", "gatePassNo", "emsNo"] as const;
  return (
    <KeyValues
      rows={[
        ...names.map((name) => ({ key: name, term: t(name), value: <Code value={wave[name] ?? ""} /> })),
        ...(wave.gateAt
          ? [{ key: "gate", term: answer("gateAt"), value: <DateTime at={wave.gateAt} exact /> }]
          : []),
      ]}
    />
  );
}
