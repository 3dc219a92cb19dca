/**
 * Git packs read in the delta domain: every object is inflated once and every delta applied once, and whoever visits
 * the objects is told which parts of each are copies of its base. See gitformat-pack(5). Knows nothing of refs or
 * commits.
 */
@NullMarked
package dev.unleak.source.git.pack;

import org.jspecify.annotations.NullMarked;
