package dev.unleak.remedy.consumers;

import dev.unleak.guides.Guide;
import dev.unleak.model.ConsumerFile;
import dev.unleak.model.Finding;
import dev.unleak.model.FindingSentence;
import dev.unleak.model.Mode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What to send to the people concerned: what leaked, what happens when, what stops, and whom to ask. It shows the
 * secret masked, never its value. Pure.
 *
 * @param when for people; empty where it is not agreed yet
 * @param ask whom to ask; empty where nobody is named yet
 */
public record TeamText(
        Finding finding, Optional<Guide> guide, Mode mode, List<ConsumerFile> consumers, String when, String ask) {
    private static final int MOST_FILES = 40;

    /** Plain text of some paragraphs. */
    public String text(Instant now, ZoneId zone) {
        List<String> parts = new ArrayList<>();
        parts.add("Subject: a " + finding.title() + " leaked and is being replaced");
        parts.add("What happened\n" + FindingSentence.of(finding, now, zone) + ". It reads " + finding.masked()
                + "; the value itself is not in this message and must not be sent.");
        parts.add("What happens\n" + plan());
        parts.add(
                "When\n" + (when.isBlank() ? "Not agreed yet; it will be told before anything stops." : when.strip()));
        parts.add("What stops without the new value\n" + stops());
        parts.add("What uses it, as far as was found\n" + uses());
        parts.add(
                "What you do\nIf you own one of these: take the new value from the secrets store, restart, see it work,"
                        + " and say so. If you know of something that is not listed, say so now.");
        parts.add("If something stops\n" + RollBack.note(guide, mode));
        parts.add("Whom to ask\n" + (ask.isBlank() ? "Reply to this message." : ask.strip()));
        return String.join("\n\n", parts) + "\n";
    }

    private String plan() {
        if (mode == Mode.EMERGENCY) {
            return "The old one is cut off at once, before its users have a new one, because somebody else may be using it."
                    + " Everything that uses it stops until it has the new value.";
        }
        boolean gap = guide.map(Guide::rotate).filter(way -> !way.overlaps()).isPresent();
        return gap
                ? "Only one can exist, and changing it ends the old one at once. What uses it stops until it has the new value."
                : "A new one is made, everything that uses it moves to it, then the old one is revoked. Nothing should stop.";
    }

    private String stops() {
        List<String> breaks = guide.map(known -> known.consumers().whatBreaks()).orElse(List.of());
        return breaks.isEmpty()
                ? "- Whatever signs in with it."
                : breaks.stream()
                        .map(line ->
                                "- " + line.replace("`", "").replace("**", "").strip())
                        .collect(Collectors.joining("\n"));
    }

    private String uses() {
        Map<String, List<ConsumerFile>> projects = consumers.stream()
                .filter(ConsumerFile::present)
                .limit(MOST_FILES)
                .collect(Collectors.groupingBy(ConsumerFile::project, TreeMap::new, Collectors.toList()));
        if (projects.isEmpty()) {
            return "Nothing was found in the folders that were searched, which proves little: other machines and"
                    + " services were not searched.";
        }
        StringBuilder text = new StringBuilder();
        projects.forEach((project, files) -> {
            text.append(project).append('\n');
            files.forEach(file -> text.append("- ").append(line(file)).append('\n'));
        });
        long more = consumers.stream().filter(ConsumerFile::present).count() - MOST_FILES;
        text.append(more > 0 ? "and " + more + " more files.\n" : "");
        return text + "Other machines and services were not searched.";
    }

    private static String line(ConsumerFile file) {
        return file.path()
                + switch (file.sureness()) {
                    case CERTAIN -> " (holds the old value)";
                    case LIKELY -> "";
                    case POSSIBLE -> " (perhaps)";
                };
    }
}
