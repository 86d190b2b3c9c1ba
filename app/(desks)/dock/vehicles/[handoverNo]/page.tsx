import { getTranslations } from "next-intl/server";
import { VehicleSheet } from "#components/dock/vehicle-sheet";
import { SubjectPaper } from "#components/papers/subject-paper";
import { getVehicle } from "#lib/dock/get-vehicle";
import { may } from "#lib/domain/permissions";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { listDocuments } from "#lib/papers/list-documents";

type Props = { params: Promise<{ handoverNo: string }> };

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations("vehicles");
  return { title: t("one", { handoverNo: (await params).handoverNo }) };
}

export default async function VehiclePage({ params }: Props) {
  const { handoverNo } = await params;
  const t = await getTranslations("documents");
  const { role } = await currentActor();
  return (
    <>
      <VehicleSheet vehicle={await readForPage(getVehicle, { handoverNo })} />
      <div data-print="hide">
        <SubjectPaper
          kind="vehicle_sheet"
          subjectNo={handoverNo}
          papers={await readForPage(listDocuments, { subjectNos: [handoverNo] })}
          obstacle={may(role, "document.make_vehicle") ? null : t("byDock")}
        />
      </div>
    </>
  );
}
