import { GetPhoto, getPhoto } from "#lib/evidence/get-photo";
import { servePhoto } from "#lib/evidence/serve-photo";

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return servePhoto(request, GetPhoto, getPhoto, await params);
}
