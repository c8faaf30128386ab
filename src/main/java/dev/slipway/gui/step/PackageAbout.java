package dev.slipway.gui.step;

import dev.slipway.dependency.CoreMetadata;
import dev.slipway.dependency.Listing;
import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.session.Outside;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.theme.Texts;
import dev.slipway.gui.theme.Words;
import dev.slipway.ship.Survey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** What the index, and the package itself, say about the package of a row: asked when the row is chosen, and once. */
final class PackageAbout extends VBox {
    /** Some packages put the whole text of their licence where its name belongs. */
    private static final int LONGEST_LICENCE = 60;

    private final Texts texts;
    private final Session session;
    private final Outside outside;
    private final Map<String, Optional<CoreMetadata>> known = new HashMap<>();
    private String shown = "";

    PackageAbout(Texts texts, Session session, Outside outside) {
        super(4);
        this.texts = texts;
        this.session = session;
        this.outside = outside;
    }

    void show(DependencyRow row) {
        getChildren().clear();
        shown = row.name();
        Listing listing = row.listing();
        Survey survey = session.surveyProperty().get();
        if (listing != null) {
            Optional<CoreMetadata> said = known.get(key(listing));
            if (said == null && listing.file() != null && survey != null) {
                ask(row.name(), survey, listing);
            }
            fill(listing, said == null ? Optional.empty() : said);
        }
        Boxes.show(this, !getChildren().isEmpty());
    }

    private void ask(String name, Survey survey, Listing listing) {
        known.put(key(listing), Optional.empty());
        session.background()
                .run(
                        () -> session.project().about(survey, listing),
                        said -> {
                            known.put(key(listing), said);
                            if (name.equals(shown)) {
                                getChildren().clear();
                                fill(listing, said);
                            }
                        },
                        _ -> {});
    }

    private static String key(Listing listing) {
        return listing.name() + " " + listing.taken();
    }

    private void fill(Listing listing, Optional<CoreMetadata> said) {
        said.map(CoreMetadata::summary)
                .filter(summary -> !summary.isBlank())
                .ifPresent(summary -> getChildren().add(Labels.wrapped(summary, "small-text")));
        List<String> facts = new ArrayList<>();
        said.map(PackageAbout::licence).filter(name -> !name.isEmpty()).ifPresent(facts::add);
        if (listing.newest() != null) {
            facts.add(texts.get("dependencies.newest", listing.newest()));
        }
        if (listing.bytes() >= 0) {
            facts.add(texts.get("dependencies.download", Words.bytes(listing.bytes())));
        }
        if (!listing.trouble().isEmpty()) {
            facts.add(texts.tell(listing.trouble()));
        }
        getChildren().add(Labels.wrapped(String.join(" · ", facts), "second", "small-text"));
        said.map(CoreMetadata::homepage)
                .filter(page -> page.startsWith("http://") || page.startsWith("https://"))
                .ifPresent(page -> {
                    Button link = Buttons.link(page, () -> outside.browse(page));
                    link.setMinWidth(0);
                    getChildren().add(link);
                });
    }

    private static String licence(CoreMetadata said) {
        String expression = said.first("License-Expression");
        String named = expression == null || expression.isBlank() ? said.first("License") : expression;
        return named == null || named.isBlank() || named.length() > LONGEST_LICENCE || named.contains("\n")
                ? ""
                : named.strip();
    }
}
