package dev.unleak.remedy.sample;

import java.nio.file.Path;
import java.util.List;

/**
 * A sample repository that was made.
 *
 * @param root its working tree
 * @param origin the bare repository that it was pushed to
 * @param planted what an audit must find, and nothing else
 */
public record Sample(Path root, Path origin, List<Planted> planted) {}
