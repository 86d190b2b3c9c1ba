import { useTranslations } from "next-intl";
import { useState } from "react";
import { PhotoPanel } from "#components/evidence/photo-panel";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { TextLink } from "#components/ui/text-link";

type SeeAgainProps = {
  pieces: readonly { plate: string; seen: boolean }[];
  eyes: "anybody" | "officer" | null;
};

/** The goods a rejected message speaks of, each to be photographed again; the next one is at hand. */
export function SeeAgain({ pieces, eyes }: SeeAgainProps) {
  const t = useTranslations("feedback.rejection.seeAgain");
  const [camera, setCamera] = useState(false);
  if (!eyes) return null;
  const next = pieces.find(({ seen }) => !seen);
  return (
    <section className="flex flex-col gap-2" aria-label={t("title")}>
      <h3 className="font-medium">{t("title")}</h3>
      <p className="text-fine text-ink-2">{pieces.length === 0 ? t("none") : t(`note.${eyes}`)}</p>
      <ul className="flex flex-col gap-1">
        {pieces.map(({ plate, seen }) => (
          <li key={plate} className="flex items-center justify-between gap-2">
            <TextLink href={`/items/${plate}`}>
              <Code value={plate} group={4} />
            </TextLink>
            <Badge tone={seen ? "ok" : "pending"}>{t(seen ? "seen" : "unseen")}</Badge>
          </li>
        ))}
      </ul>
      {next && (
        <>
          <p>{t("next", { plate: next.plate })}</p>
          <PhotoPanel
            key={next.plate}
            subject={{ plate: next.plate }}
            photos={[]}
            isCameraOpen={camera}
            onCameraOpenChange={setCamera}
          />
        </>
      )}
    </section>
  );
}
