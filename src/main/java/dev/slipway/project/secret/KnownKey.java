package dev.slipway.project.secret;

import java.nio.charset.StandardCharsets;

/** How keys of services look, by what those services say of them or public scanners know. */
enum KnownKey {
    AWS("AKIA", 20, 20, "an AWS key"),
    AWS_SESSION("ASIA", 20, 20, "an AWS key"),
    GOOGLE("AIza", 39, 39, "a Google API key"),
    GOOGLE_CLIENT("GOCSPX-", 30, 40, "a Google client secret"),
    GITHUB("ghp_", 40, 40, "a GitHub token"),
    GITHUB_OAUTH("gho_", 40, 40, "a GitHub token"),
    GITHUB_USER("ghu_", 40, 40, "a GitHub token"),
    GITHUB_SERVER("ghs_", 40, 40, "a GitHub token"),
    GITHUB_REFRESH("ghr_", 40, 90, "a GitHub token"),
    GITHUB_FINE("github_pat_", 50, 110, "a GitHub token"),
    GITLAB("glpat-", 26, 80, "a GitLab token"),
    GROQ("gsk_", 50, 60, "a Groq key"),
    SLACK_BOT("xoxb-", 24, 90, "a Slack token"),
    SLACK_USER("xoxp-", 24, 90, "a Slack token"),
    SLACK_APP("xoxa-", 24, 90, "a Slack token"),
    SLACK_SESSION("xoxs-", 24, 90, "a Slack token"),
    STRIPE("sk_live_", 24, 120, "a Stripe key"),
    STRIPE_RESTRICTED("rk_live_", 24, 120, "a Stripe key"),
    ANTHROPIC("sk-ant-", 40, 200, "an Anthropic key"),
    OPENAI("sk-", 35, 220, "an OpenAI key"),
    REPLICATE("r8_", 37, 45, "a Replicate token"),
    HUGGING_FACE("hf_", 37, 40, "a Hugging Face token"),
    PYPI("pypi-AgE", 60, 300, "a PyPI token"),
    NPM("npm_", 40, 40, "an npm token"),
    DIGITAL_OCEAN("dop_v1_", 71, 71, "a DigitalOcean token"),
    DATABRICKS("dapi", 36, 38, "a Databricks token");

    private final byte[] start;
    private final int shortest;
    private final int longest;
    private final String what;

    KnownKey(String start, int shortest, int longest, String what) {
        this.start = start.getBytes(StandardCharsets.US_ASCII);
        this.shortest = shortest;
        this.longest = longest;
        this.what = what;
    }

    String what() {
        return what;
    }

    /** How many characters at its beginning only tell the service. */
    int prefix() {
        return start.length;
    }

    /** Whether little else looks like it. */
    boolean hasExactForm() {
        return shortest == longest;
    }

    boolean fits(byte[] bytes, int from, int to) {
        if (to - from < shortest || to - from > longest) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (bytes[from + i] != start[i]) {
                return false;
            }
        }
        return true;
    }
}
