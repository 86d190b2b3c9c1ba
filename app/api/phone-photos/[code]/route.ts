import { handlePhonePhoto } from "#lib/evidence/handle-phone-photo";

export async function POST(request: Request, { params }: { params: Promise<{ code: string }> }) {
  return handlePhonePhoto(request, (await params).code);
}
