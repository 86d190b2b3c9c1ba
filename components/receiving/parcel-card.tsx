import { useTranslations } from "next-intl";
import { PhotoStrip } from "#components/evidence/photo-strip";
import { MeasureAct } from "#components/item/measure-act";
import { useMeasureWords } from "#components/item/use-measure-words";
import { type BenchData, photosOfBox } from "#components/receiving/bench-data";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";
import { type KeyValue, KeyValues } from "#components/ui/key-values";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";
import type { Tone } from "#components/ui/tone";

const toneOfStatus = {
  expected: "ready",
  arrived: "pending",
  opened: "already",
  counted: "ok",
} as const satisfies Record<string, Tone>;

/** What came: the box, and the returns it belongs to. */
export function ParcelCard({ data }: { data: BenchData }) {
  const t = useTranslations("receiving.parcel");
  const damage = useTranslations("dock.damage");
  const { parcel } = data;
  const measured = useMeasureWords();
  const rows: KeyValue[] = [
    { key: "waybillNo", term: t("waybillNo"), value: <Code value={parcel.waybillNo} group={4} /> },
    {
      key: "status",
      term: t("status"),
      value: <Badge tone={toneOfStatus[parcel.status]}>{t(`statuses.${parcel.status}`)}</Badge>,
    },
    { key: "arrivedAt", term: t("arrivedAt"), value: <DateTime at={parcel.arrivedAt} exact /> },
    { key: "damage", term: t("damage"), value: damage(parcel.damage ?? "none") },
    {
      key: "measures",
      term: t("measures"),
      value: (
        <span className="flex flex-wrap items-center gap-2">
          {measured.all(parcel)}
          <MeasureAct key={parcel.id} of={{ waybillNo: parcel.waybillNo }} measured={parcel} />
        </span>
      ),
    },
    ...(parcel.openedByName
      ? [
          {
            key: "bench",
            term: t("bench"),
            value: (
              <>
                {t("benchBy", { bench: parcel.bench ?? "", name: parcel.openedByName })}
                {parcel.claimedAt && (
                  <span className="block">
                    <DateTime at={parcel.claimedAt} />
                  </span>
                )}
              </>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <Panel title={t("title")}>
        <div className="flex flex-col gap-3">
          <KeyValues rows={rows} />
          {parcel.damage && <DamagePhotos data={data} />}
        </div>
      </Panel>
      {data.returns.map((one) => (
        <ReturnCard key={one.returnId} one={one} />
      ))}
    </>
  );
}

/** How the damaged box looked when it came; without a photo it says that one is still to be taken. */
function DamagePhotos({ data }: { data: BenchData }) {
  const t = useTranslations("dock");
  const photos = photosOfBox(data);
  if (photos.length === 0) return <Badge tone="attention">{t("photoMissing")}</Badge>;
  return <PhotoStrip photos={photos} none={t("photoMissing")} />;
}

function ReturnCard({ one }: { one: BenchData["returns"][number] }) {
  const t = useTranslations("receiving.parcel");
  const rows: KeyValue[] = [
    {
      key: "returnNo",
      term: t("returnNo"),
      value: (
        <TextLink href={`/returns/${one.returnNo}`}>
          <Code value={one.returnNo} />
        </TextLink>
      ),
    },
    { key: "source", term: t("source"), value: t(`sources.${one.source}`) },
    {
      key: "authorisation",
      term: t("authorisation"),
      value: (
        <Badge tone={one.authorisation === "pending" ? "attention" : "ok"}>
          {t(`authorisations.${one.authorisation}`)}
        </Badge>
      ),
    },
    ...(one.platformReturnNo
      ? [{ key: "platform", term: t("platformReturnNo"), value: <Code value={one.platformReturnNo} /> }]
      : []),
    ...(one.orderNo ? [{ key: "order", term: t("orderNo"), value: <Code value={one.orderNo} /> }] : []),
    ...(one.shop ? [{ key: "shop", term: t("shop"), value: one.shop }] : []),
    ...(one.reason ? [{ key: "reason", term: t("reason"), value: one.reason }] : []),
  ];
  return (
    <Panel title={t("returnTitle")}>
      <div className="flex flex-col gap-3">
        <KeyValues rows={rows} />
        {one.waybills.length > 1 && (
          <ul aria-label={t("boxes")} className="flex flex-col gap-1 border-t border-line pt-2">
            {one.waybills.map(({ waybillNo, status }) => (
              <li key={waybillNo} className="flex items-center gap-2">
                <Code value={waybillNo} group={4} />
                <span className="ms-auto">
                  <Badge tone={toneOfStatus[status]}>{t(`statuses.${status}`)}</Badge>
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Panel>
  );
}
