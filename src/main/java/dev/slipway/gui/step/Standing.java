package dev.slipway.gui.step;

import dev.slipway.gui.form.Mark;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;

/** How a step stands: its sentence, its mark, and what keeps a person from going on. Its model sets it, the frame shows it. */
public final class Standing {
    final SimpleStringProperty title = new SimpleStringProperty("");
    final SimpleStringProperty lead = new SimpleStringProperty("");
    final SimpleStringProperty stops = new SimpleStringProperty("");
    final SimpleObjectProperty<Mark> mark = new SimpleObjectProperty<>(Mark.TODO);

    /** One that follows what is told elsewhere, and of which nothing stands in the way. */
    public static Standing following(ObservableValue<String> title, ObservableValue<String> lead) {
        var standing = new Standing();
        standing.title.bind(title);
        standing.lead.bind(lead);
        return standing;
    }

    /** The sentence that tells where things stand. */
    public ReadOnlyStringProperty titleProperty() {
        return title;
    }

    /** The line below: counts and times. */
    public ReadOnlyStringProperty leadProperty() {
        return lead;
    }

    /** Why the step cannot be left forwards yet; empty if it can. */
    public ReadOnlyStringProperty stopsProperty() {
        return stops;
    }

    /** For the rail. */
    public ReadOnlyObjectProperty<Mark> markProperty() {
        return mark;
    }
}
