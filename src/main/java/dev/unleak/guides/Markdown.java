package dev.unleak.guides;

import java.util.List;

/** Builds a section's Markdown; what is empty leaves no trace. Marks fields that the guide calls unverified. */
final class Markdown {
    private static final String MARK = " *(unverified)*";

    /** Characters of an address that fit in a line beside the day it was read on. */
    private static final int MOST_ADDRESS = 56;

    private final Guide guide;
    private final StringBuilder text = new StringBuilder();
    private boolean unverified;

    Markdown(Guide guide) {
        this.guide = guide;
    }

    /** @param path the field that the heading's text comes from, empty for none */
    Markdown heading(String title, String path) {
        return block("### " + title + mark(path));
    }

    Markdown paragraph(String paragraph, String path) {
        return paragraph.isBlank() ? this : block(paragraph.strip() + mark(path));
    }

    /** A line "**label:** value". */
    Markdown labelled(String label, String value, String path) {
        return value.isBlank() ? this : block("**" + label + ":** " + value.strip() + mark(path));
    }

    Markdown bullets(List<String> items) {
        return items.isEmpty() ? this : block(list("- ", items));
    }

    Markdown numbered(List<String> items) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            list.append(i + 1).append(". ").append(items.get(i).strip()).append('\n');
        }
        return items.isEmpty() ? this : block(list.toString());
    }

    /** A heading and its list; neither where the list is empty. */
    Markdown bullets(String title, List<String> items, String path) {
        return items.isEmpty() ? this : heading(title, path).bullets(items);
    }

    Markdown numbered(String title, List<String> items, String path) {
        return items.isEmpty() ? this : heading(title, path).numbered(items);
    }

    Markdown parts(List<Part> parts) {
        return parts(parts, "");
    }

    /** @param path the field that holds those of the guide itself, by their id; empty for none */
    Markdown parts(List<Part> parts, String path) {
        return bullets(parts.stream()
                .map(part -> "**" + part.title() + ".** " + part.text().strip()
                        + (path.isEmpty() ? "" : mark(path + "." + part.id())))
                .toList());
    }

    /** Code in a block of its own, so that it can be copied; {@code language} may be empty. */
    Markdown code(String language, String code) {
        return code.isBlank() ? this : block("```" + language + "\n" + code.strip() + "\n```");
    }

    /** The mark in a line of its own, for texts that end in a table. */
    Markdown flag(String path) {
        String mark = mark(path).strip();
        return mark.isEmpty() ? this : block(mark);
    }

    /** A link whose text is the address, or its host and last part where that would not fit in a line. */
    static String link(String url) {
        String address = url.replaceFirst("^https?://", "").replaceFirst("/$", "");
        int last = address.lastIndexOf('/');
        boolean fits = address.length() <= MOST_ADDRESS || last < 0;
        String label = fits ? address : address.substring(0, address.indexOf('/')) + "/…" + address.substring(last);
        String text = label.length() <= MOST_ADDRESS ? label : label.substring(0, MOST_ADDRESS - 1) + "…";
        return "[" + text.replace("_", "\\_") + "](<" + url + ">)";
    }

    static String inline(String code) {
        return "`" + code + "`";
    }

    /** The mark for people, or nothing. */
    String mark(String path) {
        if (path.isEmpty() || !guide.isUnverified(path)) {
            return "";
        }
        unverified = true;
        return MARK;
    }

    GuideSection section(String id, String title) {
        return new GuideSection(id, title, text.toString().strip() + "\n", unverified);
    }

    private static String list(String mark, List<String> items) {
        StringBuilder list = new StringBuilder();
        items.forEach(item -> list.append(mark).append(item.strip()).append('\n'));
        return list.toString();
    }

    private Markdown block(String block) {
        text.append(block.strip()).append("\n\n");
        return this;
    }
}
