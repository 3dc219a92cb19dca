package dev.unleak.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command on a project's baseline. */
abstract class ProjectCommand implements Callable<Integer> {
    final Session session;

    @Mixin
    final Project project = new Project();

    ProjectCommand(Session session) {
        this.session = session;
    }
}
