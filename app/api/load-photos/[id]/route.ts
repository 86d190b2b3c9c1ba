import { GetLoadPhoto, getLoadPhoto } from "#lib/evidence/get-load-photo";
import { servePhoto } from "#lib/evidence/serve-photo";

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return servePhoto(request, GetLoadPhoto, getLoadPhoto, await params);
}
