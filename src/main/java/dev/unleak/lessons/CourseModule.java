package dev.unleak.lessons;

import java.util.List;

/**
 * A part of the course with its lessons in order.
 *
 * @param id for example {@code M1}
 */
public record CourseModule(String id, String title, List<Lesson> lessons) {}
