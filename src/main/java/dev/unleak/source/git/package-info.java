/**
 * Git repositories: every object that git keeps, and what it means to people. Runs nothing that a repository brings.
 */
@NullMarked
package dev.unleak.source.git;

import org.jspecify.annotations.NullMarked;
