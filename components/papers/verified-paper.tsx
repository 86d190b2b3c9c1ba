import { useTranslations } from "next-intl";
import { DateTime } from "#components/ui/date-time";
import { KeyValues } from "#components/ui/key-values";
import { Notice } from "#components/ui/notice";
import type { PaperKind } from "#lib/domain/papers/paper";

export type VerifiedView =
  | {
      result: "genuine";
      paper: {
        kind: PaperKind;
        number: string;
        madeAt: Date;
        issuer: string;
        sha256: string;
        replacedBy: string | null;
      };
    }
  | { result: "unknown" }
  | { result: "too_often" };

/** Whether a paper is genuine, for anybody who holds it: what to compare it with, and nothing of the goods. */
export function VerifiedPaper({ verified }: { verified: VerifiedView }) {
  const t = useTranslations("verify");
  if (verified.result !== "genuine") {
    return (
      <>
        <h1 className="text-[1.75rem] leading-9 font-medium">{t(`${verified.result}.title`)}</h1>
        <Notice
          tone={verified.result === "unknown" ? "stop" : "attention"}
          title={t(`${verified.result}.note`)}
        />
      </>
    );
  }
  return <Genuine paper={verified.paper} />;
}

function Genuine({ paper }: { paper: Extract<VerifiedView, { result: "genuine" }>["paper"] }) {
  const t = useTranslations("verify");
  const titles = useTranslations("papers.titles");
  const { kind, number, madeAt, issuer, sha256, replacedBy } = paper;
  return (
    <>
      <h1 className="text-[1.75rem] leading-9 font-medium">{t("genuine.title")}</h1>
      <Notice tone="ok" title={t("genuine.note")} />
      {replacedBy && <Notice tone="attention" title={t("replaced", { number: replacedBy })} />}
      <KeyValues
        rows={[
          { key: "kind", term: t("kind"), value: titles(kind) },
          { key: "number", term: t("number"), value: <span className="code-figures">{number}</span> },
          { key: "madeAt", term: t("madeAt"), value: <DateTime at={madeAt} exact /> },
          { key: "issuer", term: t("issuer"), value: issuer },
          {
            key: "sha256",
            term: t("sha256"),
            value: <span className="code-figures break-all">{sha256}</span>,
          },
        ]}
      />
      <p className="text-ink-2">{t("compare")}</p>
    </>
  );
}
