import { CorrectApplications, correctApplications } from "#lib/customs/correct-applications";
import { handle } from "#lib/http/handle";

export const POST = handle(CorrectApplications, correctApplications);
