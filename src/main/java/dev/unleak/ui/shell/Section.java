package dev.unleak.ui.shell;

import dev.unleak.ui.control.Icon;

/** The entries of the rail, from the top. */
public enum Section {
    HOME("Home", Icon.HOME),
    LEARN("Learn", Icon.LEARN),
    AUDIT("Audit", Icon.AUDIT),
    FIX("Fix", Icon.FIX),
    GUIDES("Guides", Icon.GUIDES),
    SETTINGS("Settings", Icon.SETTINGS),
    HELP("Help", Icon.HELP);

    private final String word;
    private final Icon icon;

    Section(String word, Icon icon) {
        this.word = word;
        this.icon = icon;
    }

    public String word() {
        return word;
    }

    public Icon icon() {
        return icon;
    }

    /** Whether it stands at the foot of the rail. */
    boolean low() {
        return this == SETTINGS || this == HELP;
    }

    /** Where a press on it leads. */
    public Route route() {
        return switch (this) {
            case HOME -> new Route.Home();
            case LEARN -> Route.Learn.course();
            case AUDIT -> Route.Audit.latest();
            case FIX -> Route.Fix.list();
            case GUIDES -> Route.Guides.list();
            case SETTINGS -> new Route.Settings();
            case HELP -> new Route.Help();
        };
    }
}
