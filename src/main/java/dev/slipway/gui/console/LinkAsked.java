package dev.slipway.gui.console;

import javafx.event.Event;
import javafx.event.EventType;

/** Somebody clicked on an address or a path in the output. It goes up to whoever can open it. */
public final class LinkAsked extends Event {
    public static final EventType<LinkAsked> ASKED = new EventType<>(Event.ANY, "LINK_ASKED");

    private final String link;

    LinkAsked(String link) {
        super(ASKED);
        this.link = link;
    }

    /** An address of the web, or a path as it was printed. */
    public String link() {
        return link;
    }
}
