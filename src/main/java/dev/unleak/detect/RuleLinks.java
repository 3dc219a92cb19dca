package dev.unleak.detect;

import dev.unleak.content.Content;
import dev.unleak.lessons.LessonLibrary;
import dev.unleak.rules.Rule;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether what a rule names is there: its parts, guide and lesson, and keywords that each are of use. Immutable. */
final class RuleLinks {
    private final Content content;
    private final Set<String> ids;
    private final LessonLibrary lessons;

    /** @param content what holds the rules; guides and lessons may also be those that ship */
    RuleLinks(Content content, Set<String> ids) {
        this.content = content;
        this.ids = ids;
        lessons = LessonLibrary.load(Content.shipped(), content);
    }

    /** What is wrong with the rule, as the end of a sentence that begins with its id. */
    List<String> complaints(Rule rule) {
        List<String> complaints = new ArrayList<>();
        rule.parts().stream()
                .filter(part -> !ids.contains(part.rule()))
                .forEach(part -> complaints.add("names the part '" + part.rule() + "', which is no rule"));
        if (!rule.guide().isEmpty() && !hasGuide(content, rule) && !hasGuide(Content.shipped(), rule)) {
            complaints.add("names the guide '" + rule.guide() + "', which is not there");
        }
        if (!rule.liveCheck().isEmpty() && rule.guide().isEmpty()) {
            complaints.add("names a live check and no guide that holds it");
        }
        if (isMissing(rule.lesson())) {
            complaints.add("names the lesson '" + rule.lesson() + "', which its module does not have");
        }
        for (String keyword : rule.keywords()) {
            rule.keywords().stream()
                    .filter(other ->
                            !other.equals(keyword) && folded(rule, keyword).contains(folded(rule, other)))
                    .forEach(other -> complaints.add(
                            "does not need the keyword '" + keyword + "', since '" + other + "' stands in it"));
        }
        return complaints;
    }

    /** A module without any lesson is still to come, and its lessons with it. */
    private boolean isMissing(String lesson) {
        String module = lesson.substring(0, Math.max(0, lesson.indexOf('.')));
        boolean begun = lessons.modules().stream().anyMatch(some -> some.id().equals(module));
        return module.isEmpty() || begun && lessons.lesson(lesson).isEmpty();
    }

    private static boolean hasGuide(Content content, Rule rule) {
        return Files.exists(content.root().resolve("guides").resolve(rule.guide() + ".yaml"));
    }

    private static String folded(Rule rule, String keyword) {
        return rule.fold() ? keyword.toLowerCase(Locale.ROOT) : keyword;
    }
}
