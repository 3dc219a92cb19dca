package dev.unleak.remedy;

import dev.unleak.model.Mode;
import java.util.Set;

/** All that decides which steps a checklist has, how they read and in which order they stand. */
record Situation(Mode mode, Rotation rotation, Set<Trait> traits) {}
