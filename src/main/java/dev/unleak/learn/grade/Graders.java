package dev.unleak.learn.grade;

import dev.unleak.content.ContentException;
import dev.unleak.detect.Detector;
import dev.unleak.lessons.Exercise;
import java.util.Map;

/** The graders by engine and check, as exercises name them. */
public final class Graders {
    private final Map<String, Grader> graders;

    public Graders(Detector detector) {
        graders = Map.of(
                "scan pattern", new PatternGrader(),
                "scan planted", new PlantedGrader(new SandboxSearch(detector)),
                "git alive", new AliveGrader());
    }

    /** @throws ContentException if there is no such check */
    public Grader of(Exercise exercise) {
        String name = exercise.engine().id() + " " + exercise.check();
        Grader grader = graders.get(name);
        if (grader == null) {
            throw new ContentException("There is no check '" + exercise.check() + "' in engine "
                    + exercise.engine().id() + ".");
        }
        return grader;
    }
}
