import { useTranslations } from "next-intl";
import { buttonStyle } from "#components/ui/button-style";

/** The evidence of one return as a file: facts, messages, photos and the hashes of all of it. */
export function EvidenceLink({ returnNo }: { returnNo: string }) {
  const t = useTranslations("returns.evidence");
  return (
    <a
      href={`/api/evidence-packs/${encodeURIComponent(returnNo)}`}
      download
      title={t("holds")}
      className={buttonStyle("secondary", "desk")}
      data-print="hide"
    >
      {t("act")}
    </a>
  );
}
