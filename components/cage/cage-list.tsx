import Image from "next/image";
import { useTranslations } from "next-intl";
import type { CageBox } from "#components/cage/cage-rows";
import { useMeasureWords } from "#components/item/use-measure-words";
import { AppLink } from "#components/ui/app-link";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";

/** The boxes of the cage as pictures: what lies there is known by its looks before it is known by its number. */
export function CageList({ boxes }: { boxes: readonly CageBox[] }) {
  const t = useTranslations("cage");
  if (boxes.length === 0) return <EmptyState>{t("empty")}</EmptyState>;
  return (
    <ul aria-label={t("boxes")} className="grid grid-cols-[repeat(auto-fill,minmax(220px,1fr))] gap-3">
      {boxes.map((box) => (
        <li key={box.parcelId}>
          <AppLink
            href={`/exceptions/cage?box=${encodeURIComponent(box.waybillNo)}`}
            className="flex h-full flex-col gap-2 rounded-md border border-line bg-surface p-3 hover:border-accent"
          >
            <BoxPicture box={box} />
            <BoxFacts box={box} />
          </AppLink>
        </li>
      ))}
    </ul>
  );
}

/** The first picture of the goods or the box; that of a shipping label shows somebody's name and stays away. */
function BoxPicture({ box }: { box: CageBox }) {
  const t = useTranslations("cage");
  const photo = box.photos.find(({ motif }) => motif === "goods");
  if (!photo) {
    return (
      <span className="flex aspect-[4/3] items-center justify-center rounded-sm bg-surface-3 text-fine text-ink-2">
        {t("noPhoto")}
      </span>
    );
  }
  return (
    <Image
      width={240}
      height={180}
      unoptimized
      src={`/api/photos/${photo.id}`}
      alt=""
      className="aspect-[4/3] w-full rounded-sm bg-surface-3 object-cover"
    />
  );
}

function BoxFacts({ box }: { box: CageBox }) {
  const t = useTranslations("cage");
  const words = useMeasureWords();
  const { waybillNo, arrivedAt, weightGrams, pieces } = box;
  const [first] = pieces;
  return (
    <span className="flex min-w-0 flex-col gap-0.5">
      <Code value={waybillNo} group={4} className="font-medium" />
      <span className="text-fine text-ink-2">
        {t("pieces", { count: pieces.length })}
        {weightGrams !== null && ` · ${words.weight(weightGrams)}`}
      </span>
      {first && (
        <span className="truncate text-fine text-ink-2">
          {first.goodsName || first.scannedCode || t("nameless")}
        </span>
      )}
      <span className="text-fine text-ink-2">
        {t("arrived")} <DateTime at={arrivedAt} />
      </span>
    </span>
  );
}
