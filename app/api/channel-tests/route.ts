import { answerChannelTest } from "#lib/settings/test-channel";

export const POST = answerChannelTest;
