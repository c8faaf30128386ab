package dev.slipway.dependency;

/**
 * What the owners of a project, or of the index, say of it as a whole (PEP 792).
 *
 * @param kind {@code active}, {@code archived}, {@code quarantined}, {@code deprecated}
 * @param reason in their words; empty if they give none
 */
public record ProjectStatus(String kind, String reason) {

    /** For a sentence: "is archived: no updates will come"; empty for an active one. */
    public String words() {
        String said = switch (kind) {
            case "archived" -> "is archived: no more updates are to be expected";
            case "deprecated" -> "is deprecated: its owners advise against it";
            case "quarantined" -> "is quarantined: the index holds it to be unsafe";
            case "active", "" -> "";
            default -> "is " + kind;
        };
        return said.isEmpty() || reason.isBlank() ? said : said + " (" + reason.strip() + ")";
    }
}
