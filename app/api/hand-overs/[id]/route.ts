import { servePhoto } from "#lib/evidence/serve-photo";
import { GetHandOverScan, getHandOverScan } from "#lib/feedback/get-hand-over-scan";

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return servePhoto(request, GetHandOverScan, getHandOverScan, await params);
}
