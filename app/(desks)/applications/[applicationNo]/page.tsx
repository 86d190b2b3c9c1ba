import { ApplicationPage } from "#components/applications/application-page";
import { getApplication } from "#lib/customs/get-application";
import { may } from "#lib/domain/permissions";
import { currentActor, readForPage } from "#lib/http/read-for-page";

type Props = { params: Promise<{ applicationNo: string }> };

export async function generateMetadata({ params }: Props) {
  return { title: (await params).applicationNo };
}

export default async function ApplicationFilePage({ params }: Props) {
  const { applicationNo } = await params;
  const file = await readForPage(getApplication, { applicationNo });
  const { role } = await currentActor();
  return (
    <ApplicationPage
      file={file}
      mayResend={may(role, "application.declare")}
      mayEnterRates={may(role, "tax.enter")}
    />
  );
}
