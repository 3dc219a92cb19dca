package dev.unleak.learn.grade;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.unleak.content.Node;

/**
 * Tries the learner's regular expression, as a rule would use it, on credentials that it must take out of their line
 * exactly, and on lines that it must leave alone.
 */
final class PatternGrader implements Grader {
    private static final int MOST_CHARACTERS = 500;

    @Override
    public Feedback grade(Submission submission) {
        String expression = submission.answer().strip();
        if (expression.isEmpty()) {
            return Feedback.note(false, "Write a pattern first.");
        }
        if (expression.length() > MOST_CHARACTERS) {
            return Feedback.note(
                    false, "A pattern of more than " + MOST_CHARACTERS + " characters is a list, not a rule.");
        }
        Pattern pattern;
        try {
            pattern = Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            return Feedback.note(false, "RE2 cannot read this: " + e.getMessage() + ".");
        }
        return grade(pattern, submission.exercise().with());
    }

    private static Feedback grade(Pattern pattern, Node with) {
        with.allow("match", "refuse");
        Feedback.Builder feedback = new Feedback.Builder();
        int found = 0;
        int refused = 0;
        for (Node sample : with.children("match")) {
            sample.allow("before", "token", "after", "why");
            String token = sample.text("token");
            String before = sample.text("before", "");
            String taken = taken(pattern, before + token + sample.text("after", ""), before.length());
            if (taken.equals(token)) {
                found++;
                feedback.right("`" + token + "`", "Matched.");
            } else if (taken.isEmpty()) {
                feedback.wrong("`" + token + "`", "Not matched. " + sample.text("why"));
            } else {
                feedback.wrong("`" + token + "`", "Matched, but as `" + taken + "`. " + sample.text("why"));
            }
        }
        for (Node sample : with.children("refuse")) {
            sample.allow("text", "why");
            Matcher matcher = pattern.matcher(sample.text("text"));
            if (matcher.find()) {
                feedback.wrong("`" + sample.text("text") + "`", "Matched, but it is no token. " + sample.text("why"));
            } else {
                refused++;
                feedback.right("`" + sample.text("text") + "`", "Left alone. " + sample.text("why"));
            }
        }
        return feedback.note(found + " of " + with.children("match").size() + " tokens found, " + refused + " of "
                        + with.children("refuse").size() + " look-alikes left alone.")
                .build();
    }

    /** What the pattern takes at or around the token: its first group where it has one. */
    private static String taken(Pattern pattern, String line, int tokenStart) {
        Matcher matcher = pattern.matcher(line);
        while (matcher.find()) {
            int group = matcher.groupCount() > 0 && matcher.start(1) >= 0 ? 1 : 0;
            if (matcher.end(group) > tokenStart) {
                return matcher.group(group);
            }
        }
        return "";
    }
}
