import { servePack } from "../serve-pack";

export async function GET(request: Request, { params }: { params: Promise<{ returnNo: string }> }) {
  return servePack(request, (await params).returnNo);
}
