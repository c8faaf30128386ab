package dev.slipway.container;

/**
 * An image, as its engine tells it.
 *
 * @param id short
 * @param repository empty if it has no name
 * @param tag empty if it has none
 * @param bytes with the layers that it shares
 * @param created as the engine says it: "3 minutes ago"
 */
public record ImageInfo(String id, String repository, String tag, long bytes, String created) {

    /** By what it is called; its id where it has no name. */
    public String reference() {
        return repository.isEmpty() ? id : tag.isEmpty() ? repository : repository + ":" + tag;
    }

    /** Whether no name leads to it any more. */
    public boolean dangling() {
        return repository.isEmpty();
    }
}
