import { OpenPhoto, openPhoto } from "#lib/evidence/look-at-photo";
import { servePhoto } from "#lib/evidence/serve-photo";

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return servePhoto(request, OpenPhoto, openPhoto, await params);
}
