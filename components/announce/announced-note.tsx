import { useTranslations } from "next-intl";
import { returnLabelUrl } from "#components/announce/return-label-url";
import { Notice } from "#components/ui/notice";
import { TextLink } from "#components/ui/text-link";

/** A return as it was just announced. */
export type Announced = { platformReturnNo: string; returnNo: string; trackCode: string };

/** Says under what number a return was announced, with its label and where its consumer follows it. */
export function AnnouncedNote({ announced }: { announced: Announced }) {
  const t = useTranslations("announce.done");
  const { platformReturnNo, returnNo, trackCode } = announced;
  return (
    <Notice tone="ok" title={t("title", { platformReturnNo, returnNo })}>
      <span className="flex flex-wrap gap-x-4">
        <TextLink href={returnLabelUrl([returnNo])} target="_blank">
          {t("label")}
        </TextLink>
        <TextLink href={`/track/${trackCode}`} target="_blank">
          {t("track")}
        </TextLink>
        <TextLink href={`/returns/${returnNo}`}>{t("open")}</TextLink>
      </span>
    </Notice>
  );
}
